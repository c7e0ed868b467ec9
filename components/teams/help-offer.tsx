import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import type { TeamView } from "@/lib/teams/types";

type HelpOfferProps = { team: TeamView; action: FormAction };

/** Whether other teams may ask this one, what that shows of it, and the switch for who decides it. */
export function HelpOffer({ team, action }: HelpOfferProps) {
  const { mayBeAsked } = team;
  return (
    <Section
      title="Other teams may ask us how"
      id="may-be-asked"
      intro={
        <>
          <p>
            Other teams see that you have a practice in place and can ask you how. Nothing else is shown: no level, no
            figure, no note.
          </p>
          <p className="mt-2">
            It goes by your current results, also where you shared no single answers, and everybody in the organisation
            may look. Where your name is missing, somebody may guess that the practice is not in place. Switched off, it
            ends at once.
          </p>
        </>
      }
    >
      <p className="mb-3">
        <strong className="font-medium">{mayBeAsked ? "On" : "Off"}</strong>:{" "}
        {mayBeAsked
          ? `${team.name} is named beside the practices that it has in place.`
          : `${team.name} is named nowhere.`}
      </p>
      {team.can.offerHelp ? (
        <RowForm
          action={action}
          about={{ teamId: team.id, mayBeAsked: String(!mayBeAsked) }}
          label={mayBeAsked ? "Switch it off" : "Switch it on"}
          concerns="other teams may ask us how"
        />
      ) : (
        <p className="text-small text-soft">A lead of the team decides this, and nobody else.</p>
      )}
    </Section>
  );
}
