import { whole } from "@/lib/format/numbers";
import type { TargetCount } from "@/lib/overviews/types";
import { teamsThereText, untoldText } from "@/lib/targets/words";

type OwnTargetsProps = { counts: readonly TargetCount[]; names: ReadonlyMap<string, string> };

/** Per category, how many teams have come to the target that they set themselves: a number, and never which. */
export function OwnTargets({ counts, names }: OwnTargetsProps) {
  return (
    <ul role="list" className="max-w-[80ch] border-t border-line">
      {counts.map(({ category, of, there, untold }) => (
        <li
          key={category}
          className="grid gap-x-8 gap-y-1 border-b border-line py-2.5 text-small sm:grid-cols-[16rem_8rem_1fr]"
        >
          <p className="font-medium">{names.get(category) ?? category}</p>
          <span aria-hidden className="keeps-colour mt-1.5 block h-2 overflow-hidden rounded-full bg-h1 max-sm:w-32">
            <span className="block h-2 rounded-full bg-h4" style={{ width: of === 0 ? 0 : `${(there / of) * 100}%` }} />
          </span>
          <p>
            {of > 0 && (
              <>
                <strong className="font-medium">
                  {whole(there)} of {whole(of)}
                </strong>{" "}
                {teamsThereText(there, of)}
              </>
            )}
            {untold > 0 && <span className="block text-soft">{untoldText(untold)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
