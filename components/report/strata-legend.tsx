import type { StrataCellView } from "./strata-props";

/** How to read the drawing, in words, and only what occurs in it. */
export function StrataLegend({ cells }: { cells: readonly StrataCellView[] }) {
  const has = (test: (cell: StrataCellView) => boolean) => cells.some(test);
  const sentences = [
    "How much of each level is in place.",
    has((cell) => cell.passes === true) && "Solid: the level holds.",
    has((cell) => cell.fill !== null && cell.high !== null && cell.high > cell.fill) && "Striped: not known yet.",
    has((cell) => cell.holdsBack) && "Outlined in amber: what holds the category back.",
    has((cell) => cell.state === "waived") && "Hatched: does not apply.",
    has((cell) => cell.assumed === true) && "Assumed: passed over as still ahead.",
    has((cell) => cell.state === "unanswered") && "Empty: nothing answered.",
    has((cell) => cell.passes !== null) && "The line runs along what is reached.",
  ];
  return (
    <figcaption className="mb-3 max-w-prose text-small text-soft">{sentences.filter(Boolean).join(" ")}</figcaption>
  );
}
