import { chosenOf, type OptionLabels, votedInWords } from "@/lib/votes/sentences";
import type { AgreementItem, VoteOfPerson } from "@/lib/votes/types";

type VoteDotsProps = { readonly item: AgreementItem; readonly labels: OptionLabels };

const keyOf = ({ value, state }: VoteOfPerson) => String(value ?? state ?? "");

/** One dot for each vote above its option, the same in words, and names where votes are named. */
export function VoteDots({ item, labels }: VoteDotsProps) {
  const chosen = chosenOf(item, labels);
  const namesOf = (key: string) =>
    (item.votes ?? []).filter((vote) => keyOf(vote) === key).map(({ person }) => person.name || "Somebody who left");
  return (
    <div className="my-3 text-small">
      {item.n !== null && item.n > 0 && (
        <ul className="grid max-w-prose grid-flow-col grid-rows-[auto_auto_auto] gap-x-1 gap-y-1.5 overflow-x-auto border-b border-line pb-2 auto-cols-[minmax(4rem,1fr)]">
          {chosen.map(({ key, label, votes }) => (
            <li key={key} className="row-span-3 grid grid-rows-subgrid justify-items-center text-center">
              <span aria-hidden className="flex max-w-24 flex-wrap-reverse content-start justify-center gap-1 self-end">
                {Array.from({ length: votes }, (_, at) => (
                  <span
                    key={at}
                    className={`size-3 rounded-full ${Number.isNaN(Number(key)) ? "border-2 border-accent" : "bg-accent"}`}
                  />
                ))}
              </span>
              <span className={votes === 0 ? "text-soft" : "font-medium"}>
                {label}
                <span className="sr-only">: {votes}</span>
              </span>
              <span className="text-soft">{namesOf(key).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">{votedInWords(item, labels)}</p>
      {item.reasons.map((reason, at) => (
        <p key={`${at} ${reason}`} className="mt-1 text-soft">
          Does not apply, because: “{reason}”
        </p>
      ))}
      {item.notes.map(({ text, by }, at) => (
        <blockquote key={`${at} ${text}`} className="mt-1 max-w-prose border-l-2 border-line pl-3 whitespace-pre-line">
          {text}
          {by !== null && <footer className="text-soft">{by}</footer>}
        </blockquote>
      ))}
    </div>
  );
}
