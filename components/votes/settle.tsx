import type { FormAction } from "@/components/accounts/form-state";
import { RowForm } from "@/components/settings/row-form";
import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";
import type { ListedPractice } from "./listed-practice";
import { ListedPractices } from "./listed-practice";

type SettleProps = {
  readonly assessmentId: string;
  readonly practices: readonly ListedPractice[];
  readonly canSettle: boolean;
  readonly action: FormAction;
};

/** What nobody disputes, listed with what it would become, and one button. */
export function Settle({ assessmentId, practices, canSettle, action }: SettleProps) {
  if (practices.length === 0) return null;
  return (
    <Section
      title={`Close together: ${countOf(practices.length, "practice")}`}
      intro="The votes on these lie close. In one step each gets the answer beside it, the lower middle of its votes; whoever objects opens it and says so."
    >
      <ListedPractices practices={practices} />
      <div className="mt-4">
        {canSettle ? (
          <RowForm
            action={action}
            about={{ assessmentId }}
            label={`Settle ${practices.length === 1 ? "it" : `all ${practices.length}`} as listed`}
            variant="primary"
          />
        ) : (
          <p className="text-small text-soft">A lead of your team settles them as listed.</p>
        )}
      </div>
    </Section>
  );
}
