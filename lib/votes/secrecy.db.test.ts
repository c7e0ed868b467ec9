import { describe, expect, test } from "vitest";
import { votingTeam } from "@/e2e/support/voting-team";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { listAuditEvents } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getMyDay } from "@/lib/my-day/queries";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { findLatestResult } from "@/lib/publications/queries/find-latest-result";
import { findPublishPreview } from "@/lib/publications/queries/find-publish-preview";
import { getAnswersTable } from "@/lib/publications/queries/get-answers-table";
import { findResult, getReport } from "@/lib/publications/queries/get-report";
import { getScore } from "@/lib/publications/queries/get-score";
import { listHistory } from "@/lib/publications/queries/list-history";
import { listRounds } from "@/lib/rounds/queries/list-rounds";
import { getTeam, listTeamMembers, listTeams } from "@/lib/teams/queries";
import { finishVoting } from "./commands/finish-voting";
import { revealVotes } from "./commands/reveal-votes";
import { settleVotes } from "./commands/settle-votes";
import { getAgreement } from "./queries/get-agreement";
import { getVoting } from "./queries/get-voting";

type VotingTeam = Awaited<ReturnType<typeof votingTeam>>;

/** Everything that a viewer can be told about a team and its assessment, as one text. What is refused is part of it. */
async function told(viewer: Viewer, { teamId, assessmentId }: VotingTeam): Promise<string> {
  const one = { assessmentId };
  const [unit] = viewer.units;
  const asked: Record<string, Promise<unknown>> = {
    assessment: getAssessment(viewer, one),
    answering: getAnswering(viewer, one),
    voting: getVoting(viewer, one),
    agreement: getAgreement(viewer, one),
    score: getScore(viewer, one),
    preview: findPublishPreview(viewer, one),
    result: findResult(viewer, one),
    report: getReport(viewer, one),
    table: getAnswersTable(viewer, one),
    latest: findLatestResult(viewer, { teamId }),
    assessments: listAssessments(viewer, { teamId, limit: 50 }),
    history: listHistory(viewer, { teamId, model: "cdmm", limit: 50 }),
    team: getTeam(viewer, { teamId }),
    members: listTeamMembers(viewer, { teamId, limit: 50 }),
    teams: listTeams(viewer, { limit: 50 }),
    rounds: listRounds(viewer, { limit: 50 }),
    audit: listAuditEvents(viewer, { limit: 50 }),
    day: getMyDay(viewer),
    ...(unit ? { overview: getOverview(viewer, { unitId: unit.id, model: "cdmm", limit: 50 }) } : {}),
  };
  const said = await Promise.all(
    Object.entries(asked).map(async ([name, answer]) => {
      const outcome = await answer.catch((error: unknown) => {
        if (error instanceof AppError) return error.message;
        throw error;
      });
      return [name, outcome] as const;
    }),
  );
  // The moment of an overview without a day is the moment of asking.
  return JSON.stringify(Object.fromEntries(said)).replace(/"at":"[^"]*"/g, "");
}

describe.each(["named", "anonymous"] as const)("before the reveal of %s votes", (secrecy) => {
  test("nothing that anybody else can be told changes when somebody votes, changes a vote or takes it back", async () => {
    const team = await votingTeam(secrecy, ["design"]);
    const [, , third, fourth] = team.voters;
    if (!third || !fourth) throw new Error("The team is too small.");
    const others = [
      team.lead,
      team.member,
      fourth,
      team.owner,
      team.manager,
      team.observer,
      team.pending,
      team.stranger,
    ];
    await team.vote(fourth, "DA-1a", { value: 0, note: "Mine alone." });
    const before = await Promise.all(others.map((viewer) => told(viewer, team)));
    const acts = [
      () => team.vote(third, "DA-1a", { value: 100, note: "Wombat." }, 0, true),
      () => team.vote(third, "DA-1a", { value: 50, note: "Wombat." }, 1, true),
      () => team.vote(third, "DA-1b", { state: "not_applicable", reason: "Wombat." }),
      () => team.vote(third, "DA-1b", { state: "unanswered" }, 1),
    ];
    for (const act of acts) {
      await act();
      const now = await Promise.all(others.map((viewer) => told(viewer, team)));
      expect(now.map((text, at) => text === before[at])).toEqual(others.map(() => true));
    }
    expect(before.join("")).not.toContain("Wombat");
    expect(await told(third, team)).toContain("Wombat");
    expect(await told(third, team)).not.toContain("Mine alone");
  });

  test("finishing moves one number for the team, and nothing for anybody else", async () => {
    const team = await votingTeam(secrecy, ["design"]);
    const outsiders = [team.owner, team.manager, team.observer, team.pending, team.stranger];
    const before = await Promise.all(outsiders.map((viewer) => told(viewer, team)));
    const ofLead = await told(team.lead, team);
    await finishVoting(team.member, { assessmentId: team.assessmentId });
    expect(await Promise.all(outsiders.map((viewer) => told(viewer, team)))).toEqual(before);
    const after = await told(team.lead, team);
    expect(after).not.toBe(ofLead);
    expect(after.replaceAll('"finished":1', '"finished":0')).toBe(ofLead);
  });
});

type Row = { readonly table: string; readonly row: string };

/** Every row of every table of this organisation, as the database would print it. */
async function everyRow(organisationId: string): Promise<Row[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'organisationId'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      // eslint-disable-next-line no-restricted-syntax -- the name comes from the catalogue, and a tagged template cannot name a table
      db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT row_to_json(t)::text AS row FROM "${name}" t WHERE "organisationId" = '${organisationId}'`,
      ),
    ),
  );
  return tables.flatMap(({ name: table }, at) => (rows[at] ?? []).map(({ row }) => ({ table, row })));
}

const practices = ["DA-1a", "DA-1b", "DA-2a", "DA-2b", "DA-2c", "DA-3a", "DA-3b", "DA-3c"];

/** Anonymous votes by which everybody could be known: each of five has one answer to everything, given in turn. */
async function revealedTeam() {
  const team = await votingTeam("anonymous", ["design", "build"]);
  for (const [at, voter] of team.voters.entries()) {
    for (const practice of practices) {
      await team.vote(voter, practice, at < 4 ? { value: [0, 25, 50, 100][at] ?? 0 } : { state: "unknown" });
    }
    await team.vote(
      voter,
      "DA-1a",
      at < 4 ? { value: [0, 25, 50, 100][at] ?? 0, note: `Word ${at}.` } : { state: "unknown" },
      1,
      at === 1,
    );
    await finishVoting(voter, { assessmentId: team.assessmentId, category: "design" });
  }
  const rowsBefore = await everyRow(team.organisationId);
  const idsBefore = (await db.vote.findMany({ where: { assessmentId: team.assessmentId }, select: { id: true } })).map(
    ({ id }) => id,
  );
  await revealVotes(team.lead, { assessmentId: team.assessmentId, category: "design" });
  return { ...team, rowsBefore, idsBefore };
}

describe("the cut between an anonymous vote and its voter", () => {
  test("no row of any table names a person beside a vote, a note that was not signed, or who had finished", async () => {
    const { organisationId, voters, rowsBefore, idsBefore } = await revealedTeam();
    const people = voters.map(({ personId }) => personId);
    const names = ({ row }: Row) => people.some((id) => row.includes(id));
    const secret = ["Vote", "VotingFinish", "VotingCategory"];
    expect(rowsBefore.filter((row) => secret.includes(row.table) && names(row))).not.toEqual([]);

    const rows = await everyRow(organisationId);
    expect(rows.filter((row) => secret.includes(row.table) && names(row))).toEqual([]);
    expect(rows.filter(({ table }) => table === "VotingFinish")).toEqual([]);
    const signed = rows.filter((row) => row.table === "VoteNote" && names(row));
    expect(signed.map(({ row }) => JSON.parse(row).text)).toEqual(["Word 1."]);
    // Nothing else that was written meanwhile speaks of a vote: the audit says who revealed, and nothing more.
    const before = new Set(rowsBefore.map(({ row }) => row));
    const written = rows.filter(({ table, row }) => !before.has(row) && !["Vote", "VoteNote"].includes(table));
    expect(written.map(({ table }) => table).toSorted()).toEqual(["AuditEvent", "VotingCategory"]);
    // The ids that hung on a voter are gone from everywhere.
    const text = rows.map(({ row }) => row).join("\n");
    for (const id of idsBefore) expect(text).not.toContain(id);
  });

  test("the new rows are of one moment, with random ids, one revision and no note", async () => {
    const { organisationId, assessmentId } = await revealedTeam();
    const rows = await db.$queryRaw<{ id: string; transaction: string; revision: number; note: string | null }[]>`
      SELECT "id", xmin::text AS transaction, "revision", "note" FROM "Vote"
      WHERE "organisationId" = ${organisationId}::uuid AND "assessmentId" = ${assessmentId}::uuid`;
    expect(rows).toHaveLength(5 * practices.length);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1);
    expect(rows.every(({ id, revision, note }) => /^.{14}4/.test(id) && revision === 1 && note === null)).toBe(true);
  });

  test("their order in the table and by id pairs no votes of two practices", async () => {
    const { organisationId, assessmentId } = await revealedTeam();
    const orders = await Promise.all([
      db.$queryRaw<{ practice: string; said: string }[]>`
        SELECT "practice", coalesce("value"::text, "state"::text) AS said FROM "Vote"
        WHERE "organisationId" = ${organisationId}::uuid AND "assessmentId" = ${assessmentId}::uuid ORDER BY ctid`,
      db.$queryRaw<{ practice: string; said: string }[]>`
        SELECT "practice", coalesce("value"::text, "state"::text) AS said FROM "Vote"
        WHERE "organisationId" = ${organisationId}::uuid AND "assessmentId" = ${assessmentId}::uuid ORDER BY "id"`,
    ]);
    for (const rows of orders) {
      const sequences = practices.map((one) =>
        rows.flatMap(({ practice, said }) => (practice === one ? [said] : [])).join(),
      );
      // Eight times the same order of five by chance: less than once in 10^14.
      expect(new Set(sequences).size).toBeGreaterThan(1);
      // Nor do the practices stand in blocks, one per voter, as they were cast.
      const votersTurns = rows.filter(({ said }, at) => said !== rows[at - 1]?.said).length;
      expect(votersTurns).toBeGreaterThan(10);
    }
  });

  test("one's own vote is gone from one's own view too, and every text names no voter", async () => {
    const team = await revealedTeam();
    for (const voter of team.voters) {
      expect((await getVoting(voter, { assessmentId: team.assessmentId })).mine).toMatchObject({
        votes: {},
        finished: [],
      });
    }
    const { items } = await getAgreement(team.member, { assessmentId: team.assessmentId });
    const first = items.find(({ practice }) => practice === "DA-1a");
    expect(first).toMatchObject({ n: 5, spread: 3, flagged: true, lowest: 0, suggested: 25, highest: 100 });
    expect(first?.counts).toEqual({
      options: { 0: 1, 25: 1, 50: 1, 100: 1 },
      unknown: 1,
      notApplicable: 0,
      skipped: 0,
    });
    expect(first?.notes.map(({ by }) => by).filter((by) => by !== null)).toEqual(["member"]);
    expect(items.every((item) => !("votes" in item))).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/third|fourth|fifth/);
  });

  test("below four votes there is nothing: no figure, no unsigned word, no reason, no suggestion to settle", async () => {
    const team = await votingTeam("anonymous", ["design"]);
    const [, member, third, fourth, fifth] = team.voters;
    if (!member || !third || !fourth || !fifth) throw new Error("The team is too small.");
    await team.vote(member, "DA-1a", { state: "not_applicable", reason: "Quokka.", note: "Quokka." });
    await team.vote(third, "DA-1a", { value: 50, note: "Quokka." });
    await team.vote(fourth, "DA-1a", { value: 50 });
    await team.vote(fifth, "DA-1a", { value: 50 });
    await team.vote(fifth, "DA-1a", { state: "unanswered" }, 1);
    await revealVotes(team.lead, { assessmentId: team.assessmentId });
    const { items } = await getAgreement(team.lead, { assessmentId: team.assessmentId });
    for (const item of items) {
      const { practice: _, notes, reasons, ...figures } = item;
      expect(new Set(Object.values(figures))).toEqual(new Set([null]));
      expect([...notes, ...reasons]).toEqual([]);
    }
    // Practices with three votes and with none look the same.
    expect(new Set(items.map(({ practice: _, ...item }) => JSON.stringify(item))).size).toBe(1);
    expect((await settleVotes(team.lead, { assessmentId: team.assessmentId })).settled).toEqual([]);
  });
});

test("no vote leaves the team with the result, in no view and no file", async () => {
  const team = await votingTeam("named", ["design"]);
  for (const [at, voter] of team.voters.entries()) {
    await team.vote(voter, "DA-1a", { value: at === 0 ? 0 : 100, note: `Numbat ${at}.` }, 0, true);
  }
  await revealVotes(team.lead, { assessmentId: team.assessmentId });
  await settleVotes(team.lead, { assessmentId: team.assessmentId });
  await saveAnswer(team.lead, { assessmentId: team.assessmentId, practice: "DA-1a", revision: 0, value: 50 });
  await publishAssessment(team.lead, { assessmentId: team.assessmentId, share: "answers", notes: practices });
  for (const viewer of [team.owner, team.manager, team.observer, team.pending, team.stranger]) {
    // Not the whole text in the message of a failure: it is long.
    expect((await told(viewer, team)).includes("Numbat")).toBe(false);
  }
  expect((await told(team.member, team)).includes("Numbat")).toBe(true);
  const file = await getAnswersTable(team.manager, { assessmentId: team.assessmentId });
  expect(file.body).not.toContain("Numbat");
});
