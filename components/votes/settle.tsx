import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";
import type { Discussed } from "@/lib/votes/discussion";
import { ListedPractices } from "./listed-practices";

type SettleProps = {
  readonly assessmentId: string;
  readonly practices: readonly Discussed[];
  readonly canSettle: boolean;
  readonly action: FormAction;
};

/** What nobody disputes, listed with what it would become, and one button for what is listed. */
export function Settle({ assessmentId, practices, canSettle, action }: SettleProps) {
  if (practices.length === 0) return null;
  return (
    <Section
      title={`Close together: ${countOf(practices.length, "practice")}`}
      intro="The votes on these lie close. In one step each gets the answer beside it: the lower middle of its votes, or that nobody knows. Whoever objects opens it and says so."
    >
      <ListedPractices assessmentId={assessmentId} practices={practices} says={({ settles }) => settles} />
      <div className="mt-4">
        {canSettle ? (
          <RowForm
            action={action}
            about={{ assessmentId }}
            label={`Settle ${practices.length === 1 ? "it" : `all ${practices.length}`} as listed`}
            variant="primary"
          >
            {/* What is revealed meanwhile is settled when it was listed, too. */}
            {practices.map(({ practice }) => (
              <input key={practice.id} type="hidden" name="practices" value={practice.id} />
            ))}
          </RowForm>
        ) : (
          <p className="text-small text-soft">Whoever runs the voting settles them as listed.</p>
        )}
      </div>
    </Section>
  );
}
