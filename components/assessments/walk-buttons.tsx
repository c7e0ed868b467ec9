import { Button } from "@/components/ui/button";
import type { Screen } from "@/lib/assessments/types";

type WalkButtonsProps = {
  readonly present: Screen;
  readonly before: Screen | undefined;
  readonly after: Screen | undefined;
  readonly addressOf: (screen: Screen) => string;
  /** Where the walk ends. */
  readonly end: { readonly label: string; readonly address: string };
};

/** Back and next on a walk through a model; the last screen leads to its end. */
export function WalkButtons({ present, before, after, addressOf, end }: WalkButtonsProps) {
  const nameOf = ({ category, level }: Screen) =>
    category.id === present.category.id ? level.name : `${category.name}, ${level.name}`;
  return (
    <div className="flex flex-wrap justify-between gap-3 border-t border-line pt-6">
      {before ? (
        <Button name="go" value={addressOf(before)}>
          Back: {nameOf(before)}
        </Button>
      ) : (
        <span />
      )}
      <Button variant="primary" name="go" value={after ? addressOf(after) : end.address}>
        {after ? `Next: ${nameOf(after)}` : end.label}
      </Button>
    </div>
  );
}
