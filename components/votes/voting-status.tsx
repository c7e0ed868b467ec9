import Link from "next/link";
import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";
import { finishedOf } from "@/lib/votes/sentences";
import type { VotingView } from "@/lib/votes/types";

type VotingStatusProps = {
  readonly assessmentId: string;
  readonly voting: VotingView;
  /** Categories that are voted on, in the model's order. */
  readonly open: readonly { readonly id: string; readonly name: string }[];
  /** How many practices the viewer voted on, and how many there are. */
  readonly voted: number;
  readonly asked: number;
  readonly finish: FormAction;
  readonly resume: FormAction;
  readonly facilitate: FormAction;
  readonly join: FormAction;
};

/** How far voting is: what one has done oneself, and of the others a number. */
export function VotingStatus(props: VotingStatusProps) {
  const { assessmentId, voting, open, voted, asked, finish, resume, facilitate, join } = props;
  const { mine, can } = voting;
  const isFinished = open.every(({ id }) => mine.finished.includes(id));
  const about = { assessmentId };
  return (
    <Section title={`${finishedOf(voting)}.`}>
      {mine.facilitates ? (
        <div className="grid gap-3">
          <p>You run this voting and do not vote yourself.</p>
          {can.join && <RowForm action={join} about={about} label="Vote after all" />}
        </div>
      ) : (
        <div className="grid gap-3">
          <p>
            You have voted on {voted} of {countOf(asked, "practice")}.{" "}
            {isFinished
              ? "You have finished; until the reveal you may still change a vote."
              : "Say when you have finished: the others see the number, never who."}
          </p>
          <div className="flex flex-wrap gap-2">
            {can.vote && voted === 0 && (
              <LinkButton href={`/assessments/${assessmentId}`} variant="primary">
                Vote
              </LinkButton>
            )}
            {can.vote &&
              (isFinished ? (
                <RowForm action={resume} about={about} label="I have not finished yet" />
              ) : (
                <RowForm
                  action={finish}
                  about={about}
                  label="I have finished"
                  variant={voted === 0 ? "plain" : "primary"}
                />
              ))}
            {can.vote && voted > 0 && <LinkButton href={`/assessments/${assessmentId}`}>Go on voting</LinkButton>}
            {can.facilitate && voted === 0 && (
              <RowForm action={facilitate} about={about} label="I run it, and do not vote" variant="quiet" />
            )}
          </div>
        </div>
      )}
      {can.inviteGuests && (
        <p className="mt-2 text-small">
          <Link
            href={`/assessments/${assessmentId}/guests`}
            className="target inline-flex items-center py-1.5 text-accent no-underline hover:underline"
          >
            Let guests vote
          </Link>
        </p>
      )}
    </Section>
  );
}
