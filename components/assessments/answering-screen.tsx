import Link from "next/link";
import type { ReactNode } from "react";
import { VotedTooLate } from "@/components/votes/voted-too-late";
import { VotingPromise } from "@/components/votes/voting-promise";
import { answersOfViews } from "@/lib/assessments/rules";
import { assumedOf, isAnswered, screenAddress } from "@/lib/assessments/screens";
import type { AnsweringView, Screen, WayIn } from "@/lib/assessments/types";
import { day } from "@/lib/format/dates";
import type { Practice } from "@/lib/models/types";
import { strataOf } from "@/lib/report/strata";
import type { VotingView } from "@/lib/votes/types";
import { AnsweringForm } from "./answering";
import { AssumedAhead } from "./assumed-ahead";
import { PracticesAsked } from "./practices-asked";
import { ScreenAside } from "./screen-aside";
import { ScreenHead } from "./screen-head";
import { StillSo } from "./still-so";
import { WalkButtons } from "./walk-buttons";

type AnsweringScreenProps = Omit<WayIn, "pause"> & {
  readonly assessment: AnsweringView;
  readonly voting: VotingView | null;
  readonly personId: string;
  readonly timeZone: string;
  /** Of practices that somebody else answered first: what was chosen. */
  readonly overtaken: ReadonlyMap<string, string>;
  /** Said not to apply, and not why. */
  readonly unreasoned: ReadonlySet<string>;
  readonly addressOf: (screen: Screen) => string;
  /** Above the title: a meeting's clock. */
  readonly clock: ReactNode;
  readonly actions: {
    readonly save: (form: FormData) => Promise<void>;
    readonly takeUp: (form: FormData) => Promise<void>;
  };
};

const isVotedOn = (voting: VotingView | null, { category }: Screen) =>
  voting?.categories.some(({ id }) => id === category.id) === true;

/** One level of a category as it is asked: of the team, or of somebody who votes. */
export function AnsweringScreen(props: AnsweringScreenProps) {
  const { assessment, voting, place, answers, carried, isShared, end, personId, timeZone } = props;
  const { overtaken, unreasoned, addressOf, clock, actions } = props;
  const { id: assessmentId, definition, progress, can, team } = assessment;
  const { present, isVote, assumed } = place;
  const nav = { assessmentId, screens: place.screens, present, answers };
  const isAssumed = !isVote && assumedOf(present.practices, answers) > 0;
  const still = present.practices.filter(
    ({ id }) => carried?.answers[id]?.change === "unchanged" && !isAnswered(answers[id]),
  );
  const blockOf = ({ id }: Practice) => ({
    answer: answers[id],
    overtaken: overtaken.get(id),
    isUnreasoned: unreasoned.has(id),
    carried: carried?.answers[id],
    evidence: isVote
      ? undefined
      : { assessmentId, items: assessment.evidenceOf[id] ?? [], today: assessment.evidence.on },
    voting: isVote,
  });
  return (
    <>
      <AnsweringForm
        // Read anew when the category is passed over or taken up: the answers are others then.
        key={`${screenAddress(assessmentId, present)} ${isVote ? "votes" : assumed}`}
        assessmentId={assessmentId}
        personId={personId}
        kind={isVote ? "votes" : "answers"}
        action={actions.save}
        className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]"
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="here" value={addressOf(present)} />
        <ScreenAside
          assessmentId={assessmentId}
          model={definition}
          place={place}
          answers={answers}
          voting={isVote ? voting : null}
          skipped={progress.skipped}
          isShared={isShared}
          strata={isVote ? null : strataOf(definition, answersOfViews(assessment.answers))}
          end={end}
        />
        <div className="min-w-0">
          <ScreenHead team={team.name} place={place} nav={nav}>
            {clock}
          </ScreenHead>
          {isVote && voting && (
            <div className="mt-4">
              <VotingPromise secrecy={voting.secrecy} guests={voting.guests} coaches={voting.coaches} />
            </div>
          )}
          {!isVote && voting && overtaken.size > 0 && <VotedTooLate />}
          {isAssumed && (
            <AssumedAhead category={present.category} count={assumed} form={can.answer ? "take-up" : null} />
          )}
          {carried && !isVotedOn(voting, present) && (
            <p className="mt-2 text-small">
              <Link
                href={`/assessments/${assessmentId}/again?${new URLSearchParams({ category: present.category.id })}`}
                prefetch={false}
                className="link"
              >
                Only what is asked again
              </Link>
            </p>
          )}
          {carried && still.length > 0 && (
            <StillSo published={day(carried.publishedAt, timeZone)} count={still.length} />
          )}
          <PracticesAsked model={definition} practices={present.practices} blockOf={blockOf} />
          <WalkButtons {...place} addressOf={addressOf} end={end} />
        </div>
      </AnsweringForm>
      {isAssumed && can.answer && (
        <form id="take-up" action={actions.takeUp}>
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <input type="hidden" name="category" value={present.category.id} />
        </form>
      )}
    </>
  );
}
