import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { TextField } from "@/components/ui/text-field";

export type Marking = {
  /** Unseen: the team, the model, and the result that the forms lead back to. */
  about: Readonly<Record<string, string>>;
  mark: FormAction;
  unmark: FormAction;
};

type MarkFormsProps = { marking: Marking; practice: string; statement: string };

/** What a lead may say of a next step: not now, or not alone. */
export function MarkForms({ marking: { about, mark }, practice, statement }: MarkFormsProps) {
  const of = (kind: string) => ({ ...about, practice, kind });
  return (
    <details className="min-w-0 text-small open:w-full">
      <summary className="link target inline-flex items-center">
        Not now, or not alone<span className="sr-only">: {statement}</span>
      </summary>
      <div className="mt-2 grid max-w-prose gap-4 rounded-card border border-line bg-card px-4 py-3">
        <RowForm action={mark} about={of("not_now")} label="Set it aside" concerns={statement}>
          <TextField
            label="Why not now?"
            name="reason"
            required
            maxLength={1000}
            hint="Your team alone reads it. The next step takes its place."
            className="min-w-0 flex-[1_1_16rem]"
            autoComplete="off"
          />
        </RowForm>
        <RowForm action={mark} about={of("need_help")} label="We need help from outside" concerns={statement}>
          <TextField
            label="What would help?"
            name="reason"
            optional
            maxLength={1000}
            hint="Whoever sees this result reads it, and finds it first on the page of your unit."
            className="min-w-0 flex-[1_1_16rem]"
            autoComplete="off"
          />
        </RowForm>
      </div>
    </details>
  );
}
