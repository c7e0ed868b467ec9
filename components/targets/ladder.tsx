import type { CategoryTarget } from "@/lib/targets/types";

type LadderProps = Pick<CategoryTarget, "levels" | "present" | "target">;

/** The levels of a category as steps: filled as far as the team stands, framed where it aims. Said in words beside it. */
export function Ladder({ levels, present, target }: LadderProps) {
  const height = levels.findIndex(({ id }) => id === present?.level?.id);
  return (
    <span aria-hidden className="keeps-colour flex items-center gap-1 p-[3px]">
      {levels.map(({ id }, at) => (
        <span
          key={id}
          className={`h-2.5 w-7 rounded-sm ${at <= height ? "bg-h4" : "bg-h1"} ${
            id === target?.level.id ? "outline-2 outline-offset-1 outline-accent" : ""
          }`}
        />
      ))}
    </span>
  );
}
