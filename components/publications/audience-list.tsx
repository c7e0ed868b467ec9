import { listOf } from "@/lib/format/words";
import type { Audience } from "@/lib/publications/types";

type AudienceListProps = { audience: Audience };

/** Everybody outside the team who would see the result today, by name and why. */
export function AudienceList({ audience }: AudienceListProps) {
  const { managers, admins, observers } = audience;
  const groups = [
    {
      who: "Managers above the team",
      names: managers.map(({ name, unit }) => `${name} (${unit})`),
      nobody: "Nobody manages a unit above the team yet.",
    },
    { who: "Owners and admins of the organisation", names: admins, nobody: "There is none." },
    { who: "Observers of the team", names: observers, nobody: "The team has none." },
  ];
  return (
    <dl className="border-t border-line text-small">
      {groups.map(({ who, names, nobody }) => (
        <div key={who} className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[16rem_1fr]">
          <dt className="text-soft">{who}</dt>
          <dd className={names.length > 0 ? "font-medium" : "text-soft"}>
            {names.length > 0 ? listOf(names) : nobody}
          </dd>
        </div>
      ))}
    </dl>
  );
}
