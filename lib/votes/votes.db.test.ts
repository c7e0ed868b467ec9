import { describe, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew } from "@/e2e/support/viewers";
import { votingTeam } from "@/e2e/support/voting-team";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { db } from "@/lib/db/client";
import type { ErrorCode } from "@/lib/errors";
import { archiveTeam, restoreTeam } from "@/lib/teams/commands/change-team";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { findPublishPreview } from "@/lib/publications/queries/find-publish-preview";
import { facilitateVoting, joinVoting } from "./commands/facilitate";
import { finishVoting, resumeVoting } from "./commands/finish-voting";
import { revealVotes } from "./commands/reveal-votes";
import { settleVotes } from "./commands/settle-votes";
import { getAgreement } from "./queries/get-agreement";
import { getVoting } from "./queries/get-voting";

const refusal = (code: ErrorCode, more: Record<string, unknown> = {}): unknown =>
  expect.objectContaining({ code, ...more });

describe("starting", () => {
  test("votes need a choice of names or none, and a choice of categories that the model has", async () => {
    const { lead, teamId } = await smallOrganisation();
    const start = { teamId, model: "cdmm", mode: "votes", votes: "named" } as const;
    await expect(startAssessment(lead, { ...start, categories: ["cooking"] })).rejects.toEqual(refusal("invalid"));
    const { id: assessmentId } = await startAssessment(lead, { ...start, categories: ["design", "design"] });
    expect((await getVoting(lead, { assessmentId })).categories).toEqual([
      { id: "design", revealedAt: null, finished: 0 },
    ]);
  });

  test("what was promised to voters cannot be changed afterwards, not even in the database", async () => {
    const { organisationId, assessmentId: id } = await votingTeam("anonymous");
    const key = { organisationId_id: { organisationId, id } };
    await expect(db.assessment.update({ where: key, data: { secrecy: "named" } })).rejects.toThrow(/frozen/);
  });

  test("without votes there is nothing to vote on, to finish or to reveal", async () => {
    const { lead, teamId } = await smallOrganisation();
    const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
    await expect(getVoting(lead, { assessmentId })).rejects.toEqual(refusal("not_found"));
    await expect(getAgreement(lead, { assessmentId })).rejects.toEqual(refusal("not_found"));
    for (const command of [revealVotes, finishVoting, facilitateVoting, settleVotes]) {
      await expect(command(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
    }
    expect((await getAssessment(lead, { assessmentId })).voting).toBeNull();
  });
});

describe("voting", () => {
  test("a vote is saved with its revision, sent again without harm, and refused where another window was faster", async () => {
    const { member, vote, assessmentId } = await votingTeam("anonymous");
    expect(await vote(member, "DA-1a", { value: 50, note: "Mostly." })).toEqual({ revision: 1 });
    expect(await vote(member, "DA-1a", { value: 50, note: "Mostly." })).toEqual({ revision: 1 });
    expect(await vote(member, "DA-1a", { value: 100 }, 1)).toEqual({ revision: 2 });
    await expect(vote(member, "DA-1a", { value: 0 }, 1)).rejects.toEqual(
      refusal("conflict", { data: { present: { answer: { value: 100, revision: 2 }, revision: 2 } } }),
    );
    expect(await vote(member, "DA-1a", { value: 100, note: "Signed." }, 2, true)).toEqual({ revision: 3 });
    expect((await getVoting(member, { assessmentId })).mine.votes).toEqual({
      "DA-1a": { value: 100, note: "Signed.", signed: true, revision: 3 },
    });
    expect(await vote(member, "DA-1a", { state: "unanswered" }, 3)).toEqual({ revision: 4 });
  });

  test("a vote has to fit its practice, and its practice the model", async () => {
    const { member, vote } = await votingTeam("named", ["design"]);
    await expect(vote(member, "DA-1a", { value: 51 })).rejects.toEqual(refusal("invalid"));
    await expect(vote(member, "XX-1a", { value: 50 })).rejects.toEqual(refusal("not_found"));
    await expect(vote(member, "CO-1a", { value: 50 })).rejects.toEqual(refusal("conflict"));
  });

  test("nobody votes but the team's accepted leads and members", async () => {
    const { owner, manager, observer, pending, stranger, vote, assessmentId } = await votingTeam("named");
    for (const viewer of [owner, manager, observer, pending, stranger]) {
      await expect(vote(viewer, "DA-1a", { value: 50 })).rejects.toEqual(refusal("not_found"));
      await expect(finishVoting(viewer, { assessmentId })).rejects.toEqual(refusal("not_found"));
    }
    expect(await db.vote.count({ where: { assessmentId } })).toBe(0);
  });

  test("whoever has finished is a number to the others, and may still change a vote", async () => {
    const { lead, member, voters, vote, assessmentId } = await votingTeam("anonymous", ["design", "build"]);
    expect(await finishVoting(member, { assessmentId, category: "design" })).toEqual({ finished: 0, voters: 5 });
    expect(await finishVoting(member, { assessmentId })).toEqual({ finished: 1, voters: 5 });
    expect(await finishVoting(member, { assessmentId })).toEqual({ finished: 1, voters: 5 });
    await vote(member, "DA-1a", { value: 50 });
    const seen = await getVoting(lead, { assessmentId });
    expect(seen).toMatchObject({ finished: 1, voters: voters.length, mine: { finished: [], votes: {} } });
    expect(JSON.stringify(seen)).not.toContain(member.personId);
    expect(await resumeVoting(member, { assessmentId, category: "build" })).toEqual({ finished: 0, voters: 5 });
    expect((await getVoting(member, { assessmentId })).mine.finished).toEqual(["design"]);
    await expect(finishVoting(member, { assessmentId, category: "cooking" })).rejects.toEqual(refusal("conflict"));
  });

  test("a lead may run it without voting, unless they voted", async () => {
    const { lead, member, vote, assessmentId } = await votingTeam("named");
    await expect(facilitateVoting(member, { assessmentId })).rejects.toEqual(refusal("forbidden"));
    await vote(lead, "DA-1a", { value: 50 });
    await expect(facilitateVoting(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
    await vote(lead, "DA-1a", { state: "unanswered" }, 1);
    await facilitateVoting(lead, { assessmentId });
    await facilitateVoting(lead, { assessmentId });
    expect(await getVoting(lead, { assessmentId })).toMatchObject({
      voters: 4,
      can: { vote: false, facilitate: true },
    });
    await expect(vote(lead, "DA-1a", { value: 50 }, 1)).rejects.toEqual(refusal("conflict"));
    await expect(finishVoting(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
    await joinVoting(lead, { assessmentId });
    expect((await getVoting(lead, { assessmentId })).voters).toBe(5);
    expect(await vote(lead, "DA-1a", { value: 50 }, 2)).toEqual({ revision: 3 });
  });

  test("what is voted on has no answer before the reveal; other categories are answered as ever", async () => {
    const { lead, assessmentId } = await votingTeam("named", ["design"]);
    const answer = { assessmentId, revision: 0, value: 100 };
    await expect(saveAnswer(lead, { ...answer, practice: "DA-1a" })).rejects.toEqual(refusal("conflict"));
    expect(await saveAnswer(lead, { ...answer, practice: "CO-1a" })).toEqual({ revision: 1 });
    await expect(publishAssessment(lead, { assessmentId, share: "results", notes: [] })).rejects.toEqual(
      refusal("conflict", { message: expect.stringContaining("Reveal the votes") }),
    );
    expect((await findPublishPreview(lead, { assessmentId }))?.can.publish).toBe(false);
    await revealVotes(lead, { assessmentId });
    expect((await getAssessment(lead, { assessmentId })).can.publish).toBe(true);
    expect(await saveAnswer(lead, { ...answer, practice: "DA-1a" })).toEqual({ revision: 1 });
    await publishAssessment(lead, { assessmentId, share: "answers", notes: [] });
  });
});

describe("the reveal", () => {
  test("nobody votes in a team that is archived, and what was voted is there again with the team", async () => {
    const { owner, member, vote, teamId } = await votingTeam("named", ["design"]);
    await vote(member, "DA-1a", { value: 50 });
    await archiveTeam(owner, { teamId });
    await expect(vote(await anew(member), "DA-1a", { value: 100 }, 1)).rejects.toEqual(refusal("conflict"));
    await restoreTeam(owner, { teamId });
    expect(await vote(await anew(member), "DA-1a", { value: 100 }, 1)).toEqual({ revision: 2 });
  });

  test("only a lead reveals, and once", async () => {
    const { lead, member, owner, voteAll, assessmentId } = await votingTeam("named", ["design"]);
    await voteAll("DA-1a", 0, 50, 50, 50, 100);
    await expect(revealVotes(member, { assessmentId })).rejects.toEqual(refusal("forbidden"));
    await expect(revealVotes(owner, { assessmentId })).rejects.toEqual(refusal("not_found"));
    const both = await Promise.allSettled([revealVotes(lead, { assessmentId }), revealVotes(lead, { assessmentId })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(revealVotes(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
    expect((await getAgreement(member, { assessmentId })).items[0]).toMatchObject({ practice: "DA-1a", n: 5 });
  });

  test("named votes are then the team's to see, and nobody else's", async () => {
    const all = await votingTeam("named", ["design"]);
    const { lead, member, vote, voteAll, assessmentId } = all;
    await voteAll("DA-1a", 0, 50, 50, 50, 100);
    await vote(member, "DA-1b", { value: 50, note: "Only the shop." });
    await vote(lead, "DA-1b", { value: 50, note: "All of it." }, 0, true);
    expect(await getAgreement(lead, { assessmentId })).toMatchObject({ items: [], hidden: ["design"], voters: 5 });
    await revealVotes(lead, { assessmentId });
    const { items } = await getAgreement(member, { assessmentId });
    expect(items[0]).toMatchObject({
      practice: "DA-1a",
      n: 5,
      spread: 3,
      flagged: true,
      lowest: 0,
      suggested: 50,
      highest: 100,
      settles: null,
    });
    expect(items[0]?.votes?.map(({ person, value }) => [person.name, value])).toEqual([
      ["fifth", 100],
      ["fourth", 50],
      ["lead", 0],
      ["member", 50],
      ["third", 50],
    ]);
    const second = items.find(({ practice }) => practice === "DA-1b");
    expect(second?.votes?.every((one) => one.note === undefined)).toBe(true);
    expect(second?.notes.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
      { text: "All of it.", by: "lead" },
      { text: "Only the shop.", by: null },
    ]);
    for (const viewer of [all.owner, all.manager, all.observer, all.pending, all.stranger]) {
      await expect(getAgreement(viewer, { assessmentId })).rejects.toEqual(refusal("not_found"));
    }
  });

  test("one category is revealed while voting on the others goes on", async () => {
    const { lead, member, vote, assessmentId } = await votingTeam("named", ["design", "build"]);
    await vote(member, "DA-1a", { value: 50 });
    await vote(member, "BD-1a", { value: 50 });
    await finishVoting(member, { assessmentId });
    expect(await revealVotes(lead, { assessmentId, category: "design" })).toEqual({ revealed: ["design"] });
    const { items, hidden } = await getAgreement(lead, { assessmentId });
    expect(hidden).toEqual(["build"]);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ practice }) => practice.startsWith("DA-"))).toBe(true);
    await expect(vote(member, "DA-1a", { value: 100 }, 1)).rejects.toEqual(
      refusal("conflict", { message: expect.stringContaining("revealed") }),
    );
    expect(await vote(member, "BD-1a", { value: 100 }, 1)).toEqual({ revision: 2 });
    expect((await getVoting(lead, { assessmentId })).finished).toBe(1);
    await expect(revealVotes(lead, { assessmentId, category: "design" })).rejects.toEqual(refusal("conflict"));
    expect(await revealVotes(lead, { assessmentId })).toEqual({ revealed: ["build"] });
    expect(await db.votingFinish.count({ where: { assessmentId } })).toBe(0);
  });

  test("a vote that races the reveal is counted when it was acknowledged, and refused in words when it was not", async () => {
    for (const secrecy of ["named", "anonymous"] as const) {
      const { lead, voters, vote, assessmentId } = await votingTeam(secrecy, ["design"]);
      const practices = ["DA-1a", "DA-1b", "DA-2a", "DA-2b", "DA-2c"];
      const sent = practices.flatMap((practice) => voters.map((voter) => vote(voter, practice, { value: 50 })));
      const [, ...outcomes] = await Promise.allSettled([revealVotes(lead, { assessmentId }), ...sent]);
      const counted = outcomes.filter(({ status }) => status === "fulfilled").length;
      expect(await db.vote.count({ where: { assessmentId } })).toBe(counted);
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") {
          expect(outcome.reason).toEqual(refusal("conflict", { message: expect.stringContaining("revealed") }));
        }
      }
    }
  });

  test("the database itself refuses a vote after the reveal, and to undo one", async () => {
    const { lead, member, organisationId, vote, assessmentId } = await votingTeam("named", ["design"]);
    await vote(member, "DA-1a", { value: 50 });
    await revealVotes(lead, { assessmentId });
    const key = { organisationId, assessmentId, category: "design" };
    const late = {
      ...key,
      practice: "DA-1b",
      voterId: member.personId,
      state: "value",
      value: 0,
      revision: 1,
    } as const;
    await expect(db.vote.create({ data: late })).rejects.toThrow(/voting has ended/);
    await expect(db.vote.updateMany({ where: key, data: { value: 0 } })).rejects.toThrow(/voting has ended/);
    await expect(db.votingCategory.updateMany({ where: key, data: { revealedAt: null } })).rejects.toThrow(/frozen/);
  });

  test("a reveal that forgot to cut the link is refused when it is committed", async () => {
    const { member, organisationId, vote, assessmentId } = await votingTeam("anonymous", ["design"]);
    await vote(member, "DA-1a", { value: 50 });
    const reveal = db.votingCategory.updateMany({
      where: { organisationId, assessmentId },
      data: { revealedAt: new Date() },
    });
    await expect(reveal).rejects.toThrow(/link to a voter/);
  });
});

describe("agreeing", () => {
  test("what nobody disputes is settled in one step and listed; what was answered or objected to stays", async () => {
    const { lead, member, voteAll, vote, voters, assessmentId } = await votingTeam("named", ["design"]);
    await voteAll("DA-1a", 0, 50, 50, 50, 100);
    await voteAll("DA-1b", 50, 50, 100, 100, 50);
    await voteAll("DA-2a", 100, 100, 100, 100, 100);
    await voteAll("DA-2b", 50, 50, 50);
    for (const voter of voters) await vote(voter, "DA-2c", { state: "unknown" });
    await revealVotes(lead, { assessmentId });
    await saveAnswer(member, { assessmentId, practice: "DA-2a", revision: 0, value: 50, note: "Not on Fridays." });
    await saveAnswer(member, { assessmentId, practice: "DA-2b", revision: 0, value: 50 });
    await saveAnswer(member, { assessmentId, practice: "DA-2b", revision: 1, state: "unanswered" });
    await expect(settleVotes(member, { assessmentId })).rejects.toEqual(refusal("forbidden"));
    const { items: revealed } = await getAgreement(lead, { assessmentId });
    expect(revealed.filter(({ settles }) => settles !== null).map(({ practice }) => practice)).toEqual([
      "DA-1b",
      "DA-2c",
    ]);
    expect((await settleVotes(lead, { assessmentId })).settled).toEqual([
      { practice: "DA-1b", answer: { value: 50 } },
      { practice: "DA-2c", answer: { state: "unknown" } },
    ]);
    expect((await settleVotes(lead, { assessmentId })).settled).toEqual([]);
    expect((await getAssessment(lead, { assessmentId })).answers).toMatchObject({
      "DA-1b": { value: 50, revision: 1 },
      "DA-2a": { value: 50, note: "Not on Fridays." },
      "DA-2b": { state: "unanswered" },
      "DA-2c": { state: "unknown" },
    });
    await saveAnswer(lead, { assessmentId, practice: "DA-1a", revision: 0, value: 50 });
    await publishAssessment(lead, { assessmentId, share: "answers", notes: [] });
    const { items } = await getAgreement(member, { assessmentId });
    expect(items.find(({ practice }) => practice === "DA-1a")).toMatchObject({ n: 5, agreed: { value: 50 } });
    await expect(settleVotes(lead, { assessmentId })).rejects.toEqual(refusal("conflict"));
    await withdrawPublication(lead, { assessmentId, reason: "We were too kind." });
    expect((await getAgreement(member, { assessmentId })).items[0]).toMatchObject({ practice: "DA-1a", n: 5 });
  });

  test("only what was listed is settled: what is revealed meanwhile waits until somebody could object", async () => {
    const { lead, voteAll, assessmentId } = await votingTeam("named", ["design", "build"]);
    await voteAll("DA-1a", 50, 50, 50, 50, 50);
    await voteAll("BD-1a", 100, 100, 100, 100, 100);
    await revealVotes(lead, { assessmentId, category: "design" });
    const listed = (await getAgreement(lead, { assessmentId })).items.flatMap(({ practice, settles }) =>
      settles ? [practice] : [],
    );
    await revealVotes(lead, { assessmentId, category: "build" });
    expect((await settleVotes(lead, { assessmentId, practices: listed })).settled).toEqual([
      { practice: "DA-1a", answer: { value: 50 } },
    ]);
    expect((await settleVotes(lead, { assessmentId })).settled).toEqual([
      { practice: "BD-1a", answer: { value: 100 } },
    ]);
  });

  test("nothing is settled for the team where fewer than half of the votes have a value", async () => {
    const { lead, voters, vote, assessmentId } = await votingTeam("named", ["design"]);
    for (const [at, voter] of voters.entries()) {
      await vote(voter, "DA-1a", at === 0 ? { value: 100 } : { state: "unknown" });
    }
    await revealVotes(lead, { assessmentId });
    const item = (await getAgreement(lead, { assessmentId })).items.find(({ practice }) => practice === "DA-1a");
    expect(item).toMatchObject({ n: 5, flagged: false, suggested: 100, settles: null });
  });
});
