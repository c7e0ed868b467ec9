import type { Practice } from "@/lib/models/types";

type SuggestionLineProps = { readonly practice: Practice; readonly label: string };

/** What the votes suggest; a person agrees it with one button, or chooses another answer below. */
export function SuggestionLine({ practice, label }: SuggestionLineProps) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-h0 px-3.5 py-1 text-small">
      <p className="py-1.5">
        Suggested: <strong>{label}</strong>, the lower middle of the votes.
      </p>
      <button
        name="carry"
        value={practice.id}
        className="target px-2 text-accent group-has-[input[type=radio]:checked]/practice:hidden"
      >
        Agree on that<span className="sr-only">: {practice.statement}</span>
      </button>
    </div>
  );
}
