import Link from "next/link";
import { answeredOf, assumedOf, isDone, screenAddress } from "@/lib/assessments/screens";
import type { Group } from "@/lib/models/types";
import type { AnswerView, Screen } from "@/lib/assessments/types";
import { AnsweredCount } from "./answered-count";

type CategoryNavProps = Omit<ScreenNavProps, "present"> & {
  readonly present: Omit<Screen, "level">;
  readonly groups: readonly Group[];
  /** Where a category leads; to its first level that is not done unless said. */
  readonly addressOf?: (category: string) => string;
};

type ScreenNavProps = {
  readonly assessmentId: string;
  /** Where a screen is, where it is not among the team's own: a guest's. */
  readonly screenOf?: (screen: Screen) => string;
  readonly screens: readonly Screen[];
  readonly present: Screen;
  readonly answers: Readonly<Record<string, AnswerView>>;
};

const placeOf = ({ assessmentId, screenOf }: Pick<ScreenNavProps, "assessmentId" | "screenOf">, screen: Screen) =>
  screenOf ? screenOf(screen) : screenAddress(assessmentId, screen);

const entry =
  "target flex items-center justify-between gap-3 rounded-card px-3 py-2 text-small text-ink no-underline hover:bg-h0 aria-[current]:bg-h1";

/** The categories with how far each is. On a phone it is one line that unfolds. */
export function CategoryNav({ screens, present, answers, groups, addressOf, ...place }: CategoryNavProps) {
  const categories = [...new Set(screens.map(({ category }) => category))];
  const list = (
    <ul>
      {categories.map((category, at) => {
        const own = screens.filter((screen) => screen.category === category);
        const practices = own.flatMap((screen) => screen.practices);
        const isPresent = category === present.category;
        const here = isPresent ? answeredOf(present.practices, answers) : 0;
        const assumed = assumedOf(practices, answers);
        const first = own.find((screen) => !isDone(screen, answers)) ?? own[0];
        return (
          <li key={category.id}>
            {category.group !== undefined && category.group !== categories[at - 1]?.group && (
              <p className="px-3 pt-3 pb-1 text-tiny text-soft">
                {groups.find(({ id }) => id === category.group)?.name}
              </p>
            )}
            <Link
              href={addressOf?.(category.id) ?? (first ? placeOf(place, first) : "#")}
              prefetch={false}
              aria-current={isPresent ? "true" : undefined}
              className={entry}
            >
              <span>
                {category.name}
                {assumed > 0 && <span className="block text-tiny text-soft">{assumed} assumed ahead</span>}
              </span>
              <span className="flex-none tabular-nums text-soft">
                {isPresent ? (
                  <AnsweredCount
                    elsewhere={answeredOf(practices, answers) - here}
                    here={here}
                    total={practices.length}
                  />
                ) : (
                  `${answeredOf(practices, answers)} / ${practices.length}`
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      <nav aria-label="Categories" className="max-lg:hidden">
        {list}
      </nav>
      <details className="rounded-card border border-line bg-card lg:hidden">
        <summary className="target flex min-h-10 cursor-pointer items-center px-3 text-small">
          {present.category.name} <span className="ml-auto text-soft">All categories</span>
        </summary>
        <nav aria-label="Categories" className="border-t border-line p-1">
          {list}
        </nav>
      </details>
    </>
  );
}

/** How far a level is; one that was passed over as a whole says so. */
const standingOf = ({ practices }: Screen, answers: ScreenNavProps["answers"]) =>
  assumedOf(practices, answers) === practices.length
    ? "assumed"
    : `${answeredOf(practices, answers)} / ${practices.length}`;

/** The levels of the present category, lowest first. */
export function LevelNav({ screens, present, answers, ...place }: ScreenNavProps) {
  return (
    <nav aria-label={`Levels of ${present.category.name}`} className="mt-3 flex flex-wrap gap-1">
      {screens
        .filter(({ category }) => category === present.category)
        .map((screen) => (
          <Link
            key={screen.level.id}
            href={placeOf(place, screen)}
            prefetch={false}
            aria-current={screen === present ? "step" : undefined}
            className="target flex items-center gap-2 rounded-full border border-line px-3 py-1 text-small text-soft no-underline hover:border-edge aria-[current]:border-accent aria-[current]:text-ink"
          >
            {screen.level.name}
            <span className="tabular-nums">
              {screen === present ? (
                <AnsweredCount
                  elsewhere={0}
                  here={answeredOf(screen.practices, answers)}
                  total={screen.practices.length}
                />
              ) : (
                standingOf(screen, answers)
              )}
            </span>
          </Link>
        ))}
    </nav>
  );
}
