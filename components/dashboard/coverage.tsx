type CoverageProps = {
  current: number;
  stale: number;
  never: number;
  /** Whether the open round asks for a newer result: "1 before this round". */
  note?: string;
};

const parts = [
  ["current", "current", "bg-h4"],
  ["stale", "no longer current", "bg-h2"],
  ["never", "no result yet", "inset-ring inset-ring-edge"],
] as const;

/** How many of the teams these figures speak of, as a sentence and as a bar. */
export function Coverage({ note, ...counts }: CoverageProps) {
  const total = counts.current + counts.stale + counts.never;
  return (
    <div className="max-w-prose">
      <p>
        <strong>
          {counts.current} of {total} {total === 1 ? "team" : "teams"}
        </strong>{" "}
        {counts.current === 1 ? "has" : "have"} a current result{note && `, ${note}`}.
      </p>
      <div
        aria-hidden
        className="keeps-colour mt-2 flex h-2.5 gap-0.5 overflow-hidden rounded-full border border-line bg-card"
      >
        {parts.map(
          ([key, , colour]) =>
            counts[key] > 0 && (
              <div key={key} className={key === "never" ? "" : colour} style={{ flexGrow: counts[key] }} />
            ),
        )}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
        {parts.map(([key, words, colour]) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`keeps-colour size-2.5 rounded-full ${colour}`} />
            {counts[key]} {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
