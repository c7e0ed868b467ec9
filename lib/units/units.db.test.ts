import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { changeAction } from "@/lib/actions/commands/change-action";
import { makeUnitAction } from "@/lib/actions/commands/make-unit-action";
import { makeUnitActionInput } from "@/lib/actions/input";
import { db } from "@/lib/db/client";
import { createTeam } from "@/lib/teams/commands/change-team";
import { getTeam, listTeams } from "@/lib/teams/queries";
import { addUnitMember, createUnit, deleteUnit, removeUnitMember, updateUnit } from "./commands";
import { getUnit, listArrangement, listUnitMembers, listUnits } from "./queries";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const rootOf = async (organisationId: string) =>
  (await db.unit.findFirstOrThrow({ where: { organisationId, parentId: null }, select: { id: true } })).id;

const pathsOf = async (organisationId: string) =>
  new Map(
    (await db.unit.findMany({ where: { organisationId }, select: { id: true, path: true } })).map(({ id, path }) => [
      id,
      path,
    ]),
  );

/** Two branches below the root, "a" with "b" and "c" one below the other, and "d". */
async function withBranches() {
  const all = await smallOrganisation();
  const root = await rootOf(all.organisationId);
  const below = async (parentId: string, name: string) => (await createUnit(all.owner, { parentId, name })).id;
  const a = await below(root, "a");
  const b = await below(a, "b");
  const c = await below(b, "c");
  return { ...all, root, a, b, c, d: await below(root, "d") };
}

test("a move changes the path of everything below, and of nothing else", async () => {
  const { owner, organisationId, root, a, b, c, d } = await withBranches();
  await updateUnit(owner, { unitId: b, parentId: d });
  const paths = await pathsOf(organisationId);
  expect(paths.get(b)).toBe(`${root}/${d}/${b}/`);
  expect(paths.get(c)).toBe(`${root}/${d}/${b}/${c}/`);
  expect(paths.get(a)).toBe(`${root}/${a}/`);
  expect((await getUnit(owner, { unitId: c })).trail.slice(1)).toEqual(["d", "b", "c"]);
  expect((await listArrangement(owner)).map(({ name, depth }) => [name, depth])).toContainEqual(["c", 3]);
});

test("a move changes what managers see: units and teams that came, and those that went", async () => {
  const { owner, stranger, observer, a, b, c, d } = await withBranches();
  const { id: teamId } = await createTeam(owner, { unitId: c, name: "Deep", lead: false });
  await addUnitMember(owner, { unitId: a, personId: stranger.personId, role: "manager" });
  await addUnitMember(owner, { unitId: d, personId: observer.personId, role: "manager" });
  const seen = async (viewer: Viewer) =>
    (await listUnits(await anew(viewer), { limit: 50 })).items.map(({ name }) => name).sort();
  expect([await seen(stranger), await seen(observer)]).toEqual([["a", "b", "c"], ["d"]]);
  await updateUnit(owner, { unitId: b, parentId: d });
  expect([await seen(stranger), await seen(observer)]).toEqual([["a"], ["b", "c", "d"]]);
  await expect(getTeam(await anew(stranger), { teamId })).rejects.toEqual(refusal("not_found"));
  expect((await getTeam(await anew(observer), { teamId })).can.seeDraft).toBe(false);
});

test("no unit stands below itself, and the root stays where it is", async () => {
  const { owner, root, a, b, c } = await withBranches();
  for (const parentId of [a, b, c]) {
    await expect(updateUnit(owner, { unitId: a, parentId })).rejects.toEqual(refusal("conflict"));
  }
  await expect(updateUnit(owner, { unitId: root, parentId: a })).rejects.toEqual(refusal("conflict"));
  await expect(deleteUnit(owner, { unitId: root })).rejects.toEqual(refusal("conflict"));
});

test("two moves at once that would make a circle: one of them is refused", async () => {
  const { owner, organisationId, a, d } = await withBranches();
  const outcomes = await Promise.allSettled([
    updateUnit(owner, { unitId: a, parentId: d }),
    updateUnit(owner, { unitId: d, parentId: a }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const path of (await pathsOf(organisationId)).values()) {
    const ids = path.split("/");
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("a name is taken among siblings, not elsewhere: made, renamed or moved, it is a conflict", async () => {
  const { owner, root, a, b, d } = await withBranches();
  await expect(createUnit(owner, { parentId: root, name: "a" })).rejects.toEqual(refusal("conflict"));
  await expect(updateUnit(owner, { unitId: d, name: "a" })).rejects.toEqual(refusal("conflict"));
  const { id: other } = await createUnit(owner, { parentId: b, name: "d" });
  await updateUnit(owner, { unitId: other, parentId: a });
  await expect(updateUnit(owner, { unitId: other, parentId: root })).rejects.toEqual(refusal("conflict"));
});

test("only an empty unit can be deleted", async () => {
  const { owner, a, c, d } = await withBranches();
  await createTeam(owner, { unitId: c, name: "There", lead: false });
  await expect(deleteUnit(owner, { unitId: a })).rejects.toEqual(refusal("conflict"));
  await expect(deleteUnit(owner, { unitId: c })).rejects.toEqual(refusal("conflict"));
  await deleteUnit(owner, { unitId: d });
  await expect(getUnit(owner, { unitId: d })).rejects.toEqual(refusal("not_found"));
});

test("a unit does not go while somebody works on one of its actions; what was ended goes with it", async () => {
  const { owner, organisationId, d } = await withBranches();
  const make = (title: string) => makeUnitAction(owner, makeUnitActionInput.parse({ unitId: d, title }));
  const { id: actionId } = await make("For all of them");
  await expect(deleteUnit(owner, { unitId: d })).rejects.toMatchObject({
    code: "conflict",
    message: "1 of its actions is still to be done: finish, drop or delete it first.",
  });
  await changeAction(owner, { actionId, revision: 1, state: "done" });
  await deleteUnit(owner, { unitId: d });
  expect(await db.action.count({ where: { organisationId } })).toBe(0);
});

test("managing begins and ends with the membership, which nobody has twice", async () => {
  const { owner, stranger, a, d } = await withBranches();
  const input = { unitId: a, personId: stranger.personId, role: "manager" as const };
  const { id: memberId } = await addUnitMember(owner, input);
  await expect(addUnitMember(owner, input)).rejects.toEqual(refusal("conflict"));
  const manager = await anew(stranger);
  expect((await listUnitMembers(manager, { unitId: a, limit: 50 })).items.map(({ id }) => id)).toEqual([memberId]);
  await expect(getUnit(manager, { unitId: d })).rejects.toEqual(refusal("not_found"));
  await removeUnitMember(owner, { unitId: a, memberId });
  expect((await listUnits(await anew(stranger), { limit: 50 })).items).toEqual([]);
});

let one: Organisation;
let other: Organisation;

beforeAll(async () => {
  [one, other] = [await smallOrganisation(), await smallOrganisation()];
});

test("whoever is neither admin nor owner changes no unit", async () => {
  const unitId = await rootOf(one.organisationId);
  for (const viewer of [one.manager, one.lead, one.member, one.stranger]) {
    const asked: (() => Promise<unknown>)[] = [
      () => createUnit(viewer, { parentId: unitId, name: "new" }),
      () => updateUnit(viewer, { unitId, name: "new" }),
      () => deleteUnit(viewer, { unitId }),
      () => addUnitMember(viewer, { unitId, personId: viewer.personId, role: "manager" }),
      () => listArrangement(viewer),
    ];
    for (const ask of asked) await expect(ask()).rejects.toEqual(refusal("forbidden"));
  }
});

test("for who manages nothing no unit exists, whatever else they are", async () => {
  const unitId = await rootOf(one.organisationId);
  for (const viewer of [one.lead, one.member, one.observer, one.pending, one.stranger]) {
    await expect(getUnit(viewer, { unitId })).rejects.toEqual(refusal("not_found"));
    await expect(listUnitMembers(viewer, { unitId, limit: 50 })).rejects.toEqual(refusal("not_found"));
    expect((await listUnits(viewer, { limit: 50 })).items).toEqual([]);
  }
});

test("units of another organisation do not exist", async () => {
  const [unitId, own] = [await rootOf(one.organisationId), await rootOf(other.organisationId)];
  const { owner } = other;
  const { id: child } = await createUnit(owner, { parentId: own, name: "child" });
  const asked: (() => Promise<unknown>)[] = [
    () => getUnit(owner, { unitId }),
    () => listUnitMembers(owner, { unitId, limit: 50 }),
    () => createUnit(owner, { parentId: unitId, name: "new" }),
    () => updateUnit(owner, { unitId, name: "new" }),
    () => updateUnit(owner, { unitId: child, parentId: unitId }),
    () => deleteUnit(owner, { unitId }),
    () => addUnitMember(owner, { unitId, personId: owner.personId, role: "manager" }),
    () => addUnitMember(owner, { unitId: own, personId: one.lead.personId, role: "manager" }),
    () => createTeam(owner, { unitId, name: "new", lead: false }),
  ];
  for (const ask of asked) await expect(ask()).rejects.toEqual(refusal("not_found"));
  expect((await listTeams(owner, { limit: 200 })).items.map(({ id }) => id)).not.toContain(one.teamId);
});
