import type { FormAction } from "@/components/ui/form-state";
import { CarryOver } from "@/components/assessments/carry-over";
import { RowForm } from "@/components/ui/row-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { WaitingRound } from "@/lib/rounds/types";
import { dayInWords } from "./words";

type RoundBannerProps = { waiting: WaitingRound; action: FormAction };

function NextStep({ waiting: { round, team, model, draftId, canStart, canCarryOver }, action }: RoundBannerProps) {
  if (draftId !== null) {
    return (
      <LinkButton href={`/assessments/${draftId}`} variant="primary">
        Go on<span className="sr-only">: {team.name}</span>
      </LinkButton>
    );
  }
  if (!canStart) return null;
  const voting = new URLSearchParams({ model: model.key, round: round.id });
  return (
    <>
      <RowForm
        action={action}
        about={{ teamId: team.id, round: round.id }}
        label="Start an assessment"
        concerns={`${round.name}, ${team.name}`}
        variant="primary"
      >
        {canCarryOver && <CarryOver />}
      </RowForm>
      <LinkButton href={`/teams/${team.id}/voting?${voting.toString()}`}>Let everybody vote first</LinkButton>
    </>
  );
}

/** A round that asks a team: what, until when, and the way in. It asks; it never insists. */
export function RoundBanner({ waiting, action }: RoundBannerProps) {
  const { round, team, model, draftId, canStart, standing } = waiting;
  return (
    <Notice
      title={`${round.name}: assess ${team.name} with “${model.title}” until ${dayInWords(round.endsOn)}.`}
      actions={<NextStep waiting={waiting} action={action} />}
    >
      {round.message !== null && <p className="whitespace-pre-line">{round.message}</p>}
      <p>
        {standing === "finished" && "Everything is answered. "}
        {draftId === null && !canStart && "A lead of the team starts it. "}
        Whether and what you publish stays your team’s choice.
      </p>
    </Notice>
  );
}

/** Every round that waits, one below the other. */
export function RoundBanners({ rounds, action }: { rounds: readonly WaitingRound[]; action: FormAction }) {
  return rounds.map((waiting) => (
    <div key={`${waiting.round.id} ${waiting.team.id}`} className="mt-6">
      <RoundBanner waiting={waiting} action={action} />
    </div>
  ));
}
