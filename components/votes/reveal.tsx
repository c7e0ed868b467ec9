import type { FormAction } from "@/components/ui/form-state";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import type { Secrecy } from "@/lib/scoring/agreement";
import { finishedOf } from "@/lib/votes/sentences";

type Open = { readonly id: string; readonly name: string; readonly finished: number };

type RevealProps = {
  readonly assessmentId: string;
  readonly secrecy: Secrecy;
  readonly voters: number;
  /** How many of them have finished all that is open. */
  readonly finished: number;
  readonly open: readonly Open[];
  readonly action: FormAction;
};

type RevealButtonProps = Pick<RevealProps, "voters" | "finished" | "action"> & {
  readonly about: Readonly<Record<string, string>>;
  readonly label: string;
  readonly concerns?: string;
};

/** At once when everybody has finished; else it asks first, because nobody votes after it. */
function RevealButton({ voters, finished, about, label, concerns, action }: RevealButtonProps) {
  const named = concerns === undefined ? {} : { concerns };
  if (finished === voters) {
    return <RowForm action={action} about={about} label={label} variant="primary" {...named} />;
  }
  return (
    <AskFirst
      label={label}
      concerns={concerns}
      question={`${finishedOf({ finished, voters })}. What the others have voted so far counts, and they cannot go on.`}
    >
      <RowForm action={action} about={about} label="Reveal now" {...named} />
    </AskFirst>
  );
}

/** Whoever runs the voting ends it: for all that is open, or category by category as the meeting goes. */
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
      <RevealButton
        about={{ assessmentId }}
        label={open.length === 1 ? "Reveal the votes" : `Reveal all ${open.length} categories`}
        {...{ voters, finished, action }}
      />
      {open.length > 1 && (
        <ul className="mt-4 max-w-prose divide-y divide-line border-y border-line">
          {open.map(({ id, name, finished: ofIt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
              <span>
                {name}{" "}
                <span className="text-small text-soft">
                  {ofIt} of {voters} finished
                </span>
              </span>
              <RevealButton
                about={{ assessmentId, category: id }}
                label="Reveal"
                concerns={name}
                finished={ofIt}
                {...{ voters, action }}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
