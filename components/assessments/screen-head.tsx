import type { ComponentProps, ReactNode } from "react";
import type { Place } from "@/lib/assessments/types";
import { AnsweredCount } from "./answered-count";
import { SaveState } from "./save-state";
import { LevelNav } from "./screen-nav";

type ScreenHeadProps = {
  readonly team: string;
  readonly place: Place;
  readonly nav: ComponentProps<typeof LevelNav>;
  /** Above the title, such as a meeting's clock. */
  readonly children?: ReactNode;
};

/** Where one is, whether everything is saved, and the levels of the category. */
export function ScreenHead({ team, place: { present, here, isVote }, nav, children }: ScreenHeadProps) {
  return (
    <>
      <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-baseline justify-between gap-x-6 bg-bg px-1 py-1 max-lg:mt-4">
        <p className="text-small text-soft">
          {team} · {present.category.name}
        </p>
        <SaveState />
      </div>
      {children}
      <h1 tabIndex={-1} className="text-title outline-none">
        {present.level.name}{" "}
        <span className="font-normal text-soft">
          · <AnsweredCount elsewhere={0} here={here} total={present.practices.length} separator="of" />{" "}
          {isVote ? "voted" : "answered"}
        </span>
      </h1>
      <LevelNav {...nav} />
      <p className="mt-4 max-w-prose text-soft">
        {present.level.summary ?? present.category.summary} Everything is saved as you go.
      </p>
    </>
  );
}
