import type { FormAction } from "@/components/accounts/form-state";
import { RowForm } from "@/components/settings/row-form";
import { Section } from "@/components/ui/section";
import type { Secrecy } from "@/lib/scoring/agreement";

type RevealProps = {
  readonly assessmentId: string;
  readonly secrecy: Secrecy;
  readonly voters: number;
  /** How many of them have finished all that is open. */
  readonly finished: number;
  readonly open: readonly { readonly id: string; readonly name: string; readonly finished: number }[];
  readonly action: FormAction;
};

/** A lead ends voting: for all that is open, or category by category as the meeting goes. */
export function Reveal({ assessmentId, secrecy, voters, finished, open, action }: RevealProps) {
  return (
    <Section
      title="Reveal the votes"
      intro={
        <p>
          Voting ends there, for good. Your team then sees{" "}
          {secrecy === "named"
            ? "who voted what."
            : "how many chose what, on practices with four votes or more. Who voted what is forgotten: nobody can find it out again, you included."}
        </p>
      }
    >
      <RowForm
        action={action}
        about={{ assessmentId }}
        label={open.length === 1 ? "Reveal the votes" : `Reveal all ${open.length} categories`}
        variant={finished === voters ? "primary" : "plain"}
      />
      {open.length > 1 && (
        <ul className="mt-4 max-w-prose divide-y divide-line border-y border-line">
          {open.map(({ id, name, finished }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                {name}{" "}
                <span className="text-small text-soft">
                  {finished} of {voters} finished
                </span>
              </span>
              <RowForm action={action} about={{ assessmentId, category: id }} label="Reveal" concerns={name} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
