import type { ComponentProps, ReactNode } from "react";
import type { Model } from "@/lib/models/types";
import { CategoryNav, LevelNav } from "./screen-nav";

type Nav = Pick<ComponentProps<typeof LevelNav>, "assessmentId" | "screens" | "present" | "answers">;

type PausedScreenProps = Nav & {
  readonly groups: Model["groups"];
  readonly team: string;
  /** What stands in place of the practices. */
  readonly children: ReactNode;
};

/** A level whose practices are not shown: where it is, and what is said instead. */
export function PausedScreen({ groups, team, children, ...nav }: PausedScreenProps) {
  const { category, level } = nav.present;
  return (
    <div className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]">
      <aside>
        <CategoryNav {...nav} groups={groups} />
      </aside>
      <div className="min-w-0">
        <p className="text-small text-soft max-lg:mt-4">
          {team} · {category.name}
        </p>
        <h1 className="text-title">{level.name}</h1>
        <LevelNav {...nav} />
        {children}
      </div>
    </div>
  );
}
