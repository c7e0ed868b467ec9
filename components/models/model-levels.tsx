import { Section } from "@/components/ui/section";
import { levelName } from "@/lib/format/levels";
import type { Model } from "@/lib/models/types";

type ModelLevelsProps = {
  model: Pick<Model, "levels" | "language">;
  /** The rule for a level in words; null where the model has none. */
  rule: string | null;
};

/** What the levels mean, and when one holds. */
export function ModelLevels({ model: { levels, language }, rule }: ModelLevelsProps) {
  return (
    <Section
      title="Levels"
      intro={
        rule ?? "This model has no rule for levels: they order its practices, and the profile over them is the result."
      }
    >
      <dl className="grid gap-2 text-small" lang={language}>
        {(levels.some(({ summary }) => summary !== undefined) ? levels : []).map((level) => (
          <div key={level.id} className="grid gap-x-6 border-t border-line pt-2 sm:grid-cols-[11rem_1fr]">
            <dt className="font-medium">{levelName(level)}</dt>
            <dd className="max-w-prose whitespace-pre-line text-soft">{level.summary}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
