// The tree of a large organisation: divisions, departments and groups below the root, and the teams in the groups.

import { v7 as newId } from "uuid";
import { db } from "@/lib/db/client";

export type LargeTeam = { readonly id: string; readonly name: string };

type Root = { readonly organisationId: string; readonly rootUnitId: string };
type Unit = { readonly id: string; readonly parentId: string; readonly name: string; readonly path: string };

/** How the units branch; of 2,000 teams each department has 100. */
const divisions = 4;
const departments = 5;
const groups = 5;

const below = (parents: readonly Pick<Unit, "id" | "path" | "name">[], word: string, count: number): Unit[] =>
  parents.flatMap(({ id: parentId, path, name }) =>
    Array.from({ length: count }, (_, at) => {
      const id = newId();
      // The root's own name stays out of the names of its units.
      const number = [...(name.match(/[\d.]+$/) ?? []), at + 1].join(".");
      return { id, parentId, name: `${word} ${number}`, path: `${path}${id}/` };
    }),
  );

/** Makes the units and the teams, as evenly spread over the groups as their number allows. */
export async function plantTree({ organisationId, rootUnitId }: Root, teams: number, since: Date) {
  const root = { id: rootUnitId, path: `${rootUnitId}/`, name: "" };
  const inDivisions = below([root], "Division", divisions);
  const inDepartments = below(inDivisions, "Department", departments);
  const inGroups = below(inDepartments, "Group", groups);
  const units = [...inDivisions, ...inDepartments, ...inGroups];
  await db.unit.createMany({ data: units.map((unit) => ({ organisationId, createdAt: since, ...unit })) });
  const made: LargeTeam[] = [];
  const rows = Array.from({ length: teams }, (_, at) => {
    const group = inGroups[at % inGroups.length];
    if (!group) throw new Error("There is no group.");
    const team = { id: newId(), name: `Team ${at + 1}` };
    made.push(team);
    return { organisationId, unitId: group.id, createdAt: since, ...team };
  });
  await db.team.createMany({ data: rows });
  return made;
}
