import { describe, expect, test } from "vitest";
import { refusal } from "@/e2e/support/viewers";
import { somebodyWaits } from "@/e2e/support/waiting";
import { votingTeam } from "@/e2e/support/voting-team";
import type { Guest } from "@/lib/access/guest";
import type { Viewer } from "@/lib/access/viewer";
import { deleteDraft } from "@/lib/assessments/commands/delete-draft";
import type { AnswerInput } from "@/lib/assessments/input";
import { findGuest, findGuests, guestCookie, secretsIn } from "@/lib/auth/guest";
import { db } from "@/lib/db/client";
import { revealVotes } from "@/lib/votes/commands/reveal-votes";
import { getAgreement } from "@/lib/votes/queries/get-agreement";
import { getVoting } from "@/lib/votes/queries/get-voting";
import { finishGuestVoting, resumeGuestVoting } from "./commands/finish-guest-voting";
import { closeGuestLink, openGuestLink } from "./commands/guest-links";
import { joinAsGuest } from "./commands/join-as-guest";
import { saveGuestVote } from "./commands/save-guest-vote";
import { joinAsGuestInput } from "./input";
import { getGuestVoting } from "./queries/get-guest-voting";
import { listGuestLinks } from "./queries/list-guest-links";

const nobody = { address: "192.0.2.1", viewer: null, secrets: [] };
const codeOf = (link: string) => link.split("#")[1] ?? "";

async function guestOf(link: string, name = ""): Promise<Guest> {
  const entry = await joinAsGuest(joinAsGuestInput.parse({ token: link, name }), nobody);
  const guest = await findGuest(entry.secret);
  if (!guest) throw new Error("Nobody came in.");
  return guest;
}

const open = (lead: Viewer, assessmentId: string, hours = 24) => openGuestLink(lead, { assessmentId, hours });
const vote = (guest: Guest, practice: string, answer: AnswerInput, revision = 0, signed = false) =>
  saveGuestVote(guest, { ...answer, practice, revision, signed });

/** As if so much time had passed: the database lets nobody make a link last longer or shorter. */
async function expire(assessmentId: string) {
  const past = new Date(Date.now() - 1000);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL altimeter.erasing = 'on'`;
    await tx.guestLink.updateMany({ where: { assessmentId }, data: { expiresAt: past } });
  });
}

describe("a link", () => {
  test("is opened by a lead alone, for a while, and shown once", async () => {
    const team = await votingTeam("named", ["design"]);
    const { lead, member, owner, stranger, assessmentId } = team;
    for (const viewer of [owner, stranger])
      await expect(open(viewer, assessmentId)).rejects.toEqual(refusal("not_found"));
    await expect(open(member, assessmentId)).rejects.toEqual(refusal("forbidden"));
    await expect(listGuestLinks(member, { assessmentId })).rejects.toEqual(refusal("forbidden"));
    const { link, id, expiresAt } = await open(lead, assessmentId, 2);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(120);
    expect(new URL(link).hash).toMatch(/^#[\w-]{32}$/);
    const { items } = await listGuestLinks(lead, { assessmentId });
    expect(items).toEqual([expect.objectContaining({ id, state: "open", guests: 0, openedBy: "lead" })]);
    expect(JSON.stringify(items)).not.toContain(codeOf(link));
  });

  test("leaves neither its code nor a guest's secret in any row", async () => {
    const { lead, organisationId, assessmentId } = await votingTeam("anonymous", ["design"]);
    const { link } = await open(lead, assessmentId);
    const entry = await joinAsGuest(joinAsGuestInput.parse({ token: link, name: "Kim" }), nobody);
    const kept = await Promise.all([
      db.guestLink.findMany({ where: { organisationId }, omit: { codeHash: false } }),
      db.guest.findMany({ where: { organisationId }, omit: { secretHash: false } }),
      db.auditEvent.findMany({ where: { organisationId } }),
      db.rateLimit.findMany(),
    ]);
    const text = JSON.stringify(kept);
    expect(text).toContain("Kim");
    expect(text).not.toContain(codeOf(link));
    expect(text).not.toContain(entry.secret);
    await expect(
      db.guest.updateMany({ where: { organisationId }, data: { secretHash: "as it is" } }),
    ).rejects.toThrow();
  });

  test("that expired or was closed lets nobody in, and nobody vote who came in by it", async () => {
    for (const end of ["expired", "closed"] as const) {
      const { lead, assessmentId } = await votingTeam("named", ["design"]);
      const { link, id } = await open(lead, assessmentId);
      const entry = await joinAsGuest(joinAsGuestInput.parse({ token: link }), nobody);
      const guest = await findGuest(entry.secret);
      if (!guest) throw new Error("Nobody came in.");
      expect(await vote(guest, "DA-1a", { value: 50 })).toEqual({ revision: 1 });
      if (end === "expired") await expire(assessmentId);
      else await closeGuestLink(lead, { assessmentId, linkId: id });
      expect(await findGuest(entry.secret)).toBeNull();
      // Also for a request that was at the door already.
      await expect(vote(guest, "DA-1a", { value: 100 }, 1)).rejects.toEqual(refusal("not_found"));
      await expect(guestOf(link)).rejects.toEqual(refusal("not_found"));
      expect((await listGuestLinks(lead, { assessmentId })).items).toEqual([
        expect.objectContaining({ state: end, guests: 1 }),
      ]);
      // What was said before is counted.
      await revealVotes(lead, { assessmentId });
      expect((await getAgreement(lead, { assessmentId })).items[0]).toMatchObject({ n: 1, suggested: 50 });
    }
  });

  test("is closed by a lead of its team alone, for good", async () => {
    const { lead, member, stranger, organisationId, assessmentId } = await votingTeam("named", ["design"]);
    const other = await votingTeam("named", ["design"]);
    const { id: linkId } = await open(lead, assessmentId);
    await expect(closeGuestLink(member, { assessmentId, linkId })).rejects.toEqual(refusal("forbidden"));
    await expect(closeGuestLink(stranger, { assessmentId, linkId })).rejects.toEqual(refusal("not_found"));
    const theirs = { assessmentId: other.assessmentId, linkId };
    await expect(closeGuestLink(other.lead, theirs)).rejects.toEqual(refusal("not_found"));
    await closeGuestLink(lead, { assessmentId, linkId });
    await expect(closeGuestLink(lead, { assessmentId, linkId })).rejects.toEqual(refusal("conflict"));
    const here = { where: { organisationId, assessmentId } };
    await expect(db.guestLink.updateMany({ ...here, data: { closedAt: null } })).rejects.toThrow(/frozen/);
  });

  test("is not opened where nobody votes, or votes any more", async () => {
    const { lead, assessmentId } = await votingTeam("named", ["design"]);
    const { link } = await open(lead, assessmentId);
    await revealVotes(lead, { assessmentId });
    await expect(open(lead, assessmentId)).rejects.toEqual(refusal("conflict"));
    await expect(guestOf(link)).rejects.toEqual(refusal("conflict"));
  });

  test("keeps a browser that comes again the same guest, and sends people of the team to their own vote", async () => {
    const { lead, member, assessmentId } = await votingTeam("named", ["design"]);
    const { link } = await open(lead, assessmentId);
    const first = await joinAsGuest(joinAsGuestInput.parse({ token: link, name: "Kim" }), nobody);
    const again = joinAsGuestInput.parse({ token: link, name: "Kim of platform" });
    expect(await joinAsGuest(again, { ...nobody, secrets: [first.secret] })).toEqual(first);
    await expect(joinAsGuest(again, { ...nobody, viewer: member })).rejects.toEqual(refusal("conflict"));
    expect(await db.guest.findMany({ where: { assessmentId }, select: { name: true } })).toEqual([
      { name: "Kim of platform" },
    ]);
  });

  test("after a closed one keeps a browser the voter it was: three people stay three votes, below what may be shown", async () => {
    const team = await votingTeam("anonymous", ["design"]);
    const { lead, member, assessmentId } = team;
    await team.vote(lead, "DA-1a", { value: 0 });
    await team.vote(member, "DA-1a", { value: 50 });
    const first = await open(lead, assessmentId);
    const kim = await joinAsGuest(joinAsGuestInput.parse({ token: first.link }), nobody);
    const before = await findGuest(kim.secret);
    if (!before) throw new Error("Nobody came in.");
    await vote(before, "DA-1a", { value: 100 });
    const second = await open(lead, assessmentId);
    await closeGuestLink(lead, { assessmentId, linkId: first.id });
    expect(await findGuest(kim.secret)).toBeNull();

    const input = joinAsGuestInput.parse({ token: second.link, name: "Kim" });
    expect(await joinAsGuest(input, { ...nobody, secrets: [kim.secret] })).toEqual(kim);
    const after = await findGuest(kim.secret);
    if (!after) throw new Error("Nobody came in again.");
    expect(after).toEqual({ ...before, name: "Kim" });
    expect(await getGuestVoting(after)).toMatchObject({ voters: 6, votes: { "DA-1a": { value: 100, revision: 1 } } });
    expect(await vote(after, "DA-1a", { value: 50 }, 1)).toEqual({ revision: 2 });
    expect((await listGuestLinks(lead, { assessmentId })).items.map(({ guests }) => guests)).toEqual([1, 0]);
    await revealVotes(lead, { assessmentId });
    expect((await getAgreement(lead, { assessmentId })).items[0]).toMatchObject({ practice: "DA-1a", n: null });
  });

  test("of another team's voting makes no second voter of whoever comes back", async () => {
    const [here, there] = [await votingTeam("named", ["design"]), await votingTeam("named", ["design"])];
    const come = async (link: string, secrets: readonly string[]) =>
      (await joinAsGuest(joinAsGuestInput.parse({ token: link }), { ...nobody, secrets })).secret;
    const links = [await open(here.lead, here.assessmentId), await open(there.lead, there.assessmentId)] as const;
    const first = await come(links[0].link, []);
    const second = await come(links[1].link, [first]);
    expect(second).not.toBe(first);
    const cookie = guestCookie({ secret: second }, [first]);
    expect(secretsIn(cookie.value)).toEqual([second, first]);
    expect((await findGuests([second, first])).map(({ guest }) => guest.assessmentId)).toEqual([
      there.assessmentId,
      here.assessmentId,
    ]);
    expect(await come(links[0].link, [second, first])).toBe(first);
    expect(secretsIn(guestCookie({ secret: first }, [second, first]).value)).toEqual([first, second]);
    expect(await db.guest.count({ where: { assessmentId: here.assessmentId } })).toBe(1);
  });

  test("is not found by trying: after a hundred wrong codes an address has to wait", async () => {
    const wrong = (address: string) => joinAsGuest(joinAsGuestInput.parse({ token: "guess" }), { ...nobody, address });
    for (let at = 0; at < 100; at += 1) await expect(wrong("192.0.2.7")).rejects.toEqual(refusal("not_found"));
    await expect(wrong("192.0.2.7")).rejects.toEqual(refusal("conflict"));
    await expect(wrong("192.0.2.8")).rejects.toEqual(refusal("not_found"));
  });
});

describe("a guest", () => {
  test("sees what is voted on, their own votes and a number, and answers nothing else", async () => {
    const team = await votingTeam("named", ["design", "build"]);
    const { lead, assessmentId } = team;
    await team.vote(lead, "DA-1a", { value: 0, note: "Mine alone." });
    const { link } = await open(lead, assessmentId);
    const guest = await guestOf(link, "Kim");
    expect(await vote(guest, "DA-1a", { value: 50 })).toEqual({ revision: 1 });
    expect(await vote(guest, "DA-1a", { value: 50 })).toEqual({ revision: 1 });
    await expect(vote(guest, "DA-1a", { value: 0 })).rejects.toEqual(refusal("conflict"));
    await expect(vote(guest, "DA-1a", { value: 51 }, 1)).rejects.toEqual(refusal("invalid"));
    await expect(vote(guest, "CO-1a", { value: 50 })).rejects.toEqual(refusal("conflict"));
    const seen = await getGuestVoting(guest);
    expect(seen).toMatchObject({
      voters: 6,
      finished: 0,
      isFinished: false,
      votes: { "DA-1a": { value: 50, revision: 1 } },
    });
    expect(seen.definition?.categories.map(({ id }) => id)).toEqual(["design", "build"]);
    expect(JSON.stringify(seen)).not.toContain("Mine alone.");
    await revealVotes(lead, { assessmentId, category: "build" });
    expect((await getGuestVoting(guest)).definition?.categories.map(({ id }) => id)).toEqual(["design"]);
    await expect(vote(guest, "BD-1a", { value: 50 })).rejects.toEqual(refusal("conflict"));
    await revealVotes(lead, { assessmentId });
    expect(await getGuestVoting(guest)).toMatchObject({ definition: null, votes: {} });
  });

  test("is one of those who have finished, as a number", async () => {
    const { lead, assessmentId } = await votingTeam("anonymous", ["design"]);
    const guest = await guestOf((await open(lead, assessmentId)).link, "Kim");
    await finishGuestVoting(guest);
    await finishGuestVoting(guest);
    const seen = await getVoting(lead, { assessmentId });
    expect(seen).toMatchObject({ voters: 6, guests: 1, finished: 1, categories: [{ id: "design", finished: 1 }] });
    expect(JSON.stringify(seen)).not.toMatch(/Kim/);
    expect((await getGuestVoting(guest)).isFinished).toBe(true);
    await resumeGuestVoting(guest);
    expect((await getVoting(lead, { assessmentId })).finished).toBe(0);
    await revealVotes(lead, { assessmentId });
    await expect(finishGuestVoting(guest)).rejects.toEqual(refusal("conflict"));
  });

  test("cannot vote in another assessment, not even in the database", async () => {
    const { lead, organisationId, assessmentId } = await votingTeam("named", ["design"]);
    const other = await votingTeam("named", ["design"]);
    const guest = await guestOf((await open(lead, assessmentId)).link);
    const elsewhere = { ...guest, organisationId: other.organisationId, assessmentId: other.assessmentId };
    await expect(vote(elsewhere, "DA-1a", { value: 50 })).rejects.toEqual(refusal("not_found"));
    const row = {
      practice: "DA-1a",
      category: "design",
      guestId: guest.guestId,
      state: "value",
      value: 0,
      revision: 1,
    } as const;
    const place = { organisationId: other.organisationId, assessmentId: other.assessmentId };
    await expect(db.vote.create({ data: { ...row, ...place } })).rejects.toThrow();
    const both = { ...row, organisationId, assessmentId, voterId: lead.personId };
    await expect(db.vote.create({ data: both })).rejects.toThrow();
  });

  test("goes with the draft", async () => {
    const { lead, assessmentId } = await votingTeam("named", ["design"]);
    const guest = await guestOf((await open(lead, assessmentId)).link);
    await vote(guest, "DA-1a", { value: 50 });
    await finishGuestVoting(guest);
    await deleteDraft(lead, { assessmentId });
    expect(await db.guest.count({ where: { assessmentId } })).toBe(0);
    await expect(getGuestVoting(guest)).rejects.toEqual(refusal("not_found"));
  });
});

describe("after the reveal", () => {
  test("named votes carry a guest's name, marked as a guest's, and notes are signed only if they chose so", async () => {
    const { lead, assessmentId } = await votingTeam("named", ["design"]);
    const { link } = await open(lead, assessmentId);
    const [kim, unnamed] = [await guestOf(link, "Kim"), await guestOf(link)];
    await vote(kim, "DA-1a", { value: 0, note: "Signed." }, 0, true);
    await vote(unnamed, "DA-1a", { value: 100, note: "Not signed." }, 0, true);
    await revealVotes(lead, { assessmentId });
    const [item] = (await getAgreement(lead, { assessmentId })).items;
    expect(item).toMatchObject({ n: 2, lowest: 0, highest: 100, flagged: true });
    expect(item?.votes?.map(({ person, value }) => [person.name, value])).toEqual([
      ["A guest", 100],
      ["Kim (guest)", 0],
    ]);
    expect(item?.notes.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
      { text: "Not signed.", by: null },
      { text: "Signed.", by: "Kim (guest)" },
    ]);
  });

  test("anonymous votes of guests count like all others, and nothing leads from them to a guest", async () => {
    const {
      lead,
      member,
      vote: voteOf,
      organisationId,
      assessmentId,
    } = await votingTeam("anonymous", ["design", "build"]);
    const { link } = await open(lead, assessmentId);
    const [kim, ada] = [await guestOf(link, "Kim"), await guestOf(link, "Ada")];
    await voteOf(lead, "DA-1a", { value: 0 });
    await voteOf(member, "DA-1a", { value: 50 });
    await vote(kim, "DA-1a", { value: 50, note: "Signed." }, 0, true);
    await vote(ada, "DA-1a", { value: 100, note: "Not signed." });
    await vote(ada, "DA-1b", { value: 100 });
    await finishGuestVoting(ada);
    await revealVotes(lead, { assessmentId, category: "design" });
    const { items } = await getAgreement(lead, { assessmentId });
    expect(items.find(({ practice }) => practice === "DA-1a")).toMatchObject({
      n: 4,
      lowest: 0,
      suggested: 50,
      highest: 100,
    });
    expect(items.find(({ practice }) => practice === "DA-1b")?.n).toBeNull();
    const votes = await db.vote.findMany({ where: { organisationId } });
    expect(votes).toHaveLength(5);
    expect(
      votes.every(({ voterId, guestId, revision }) => voterId === null && guestId === null && revision === 1),
    ).toBe(true);
    const notes = await db.voteNote.findMany({ where: { organisationId } });
    expect(notes.map(({ guestName, text }) => [guestName, text]).toSorted()).toEqual([
      [null, "Not signed."],
      ["Kim", "Signed."],
    ]);
    const beside = JSON.stringify([votes, notes]);
    for (const { guestId } of [kim, ada]) expect(beside).not.toContain(guestId);
    expect(await db.guestFinish.findMany({ where: { organisationId }, select: { category: true } })).toEqual([
      { category: "build" },
    ]);
    await revealVotes(lead, { assessmentId });
    // Nothing needs their names any more.
    expect(await db.guest.findMany({ where: { organisationId }, select: { name: true } })).toEqual([
      { name: null },
      { name: null },
    ]);
  });

  test("no name stays of a guest who comes in beside the last reveal of an anonymous voting: they wait, and are too late", async () => {
    const { lead, organisationId, assessmentId } = await votingTeam("anonymous", ["design"]);
    const { link } = await open(lead, assessmentId);
    let coming: Promise<unknown> = Promise.resolve();
    // As the reveal does, so that the guest comes in the middle of it.
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "VotingCategory" WHERE "assessmentId" = ${assessmentId}::uuid FOR UPDATE`;
      coming = guestOf(link, "Kim").catch((error: unknown) => error);
      await somebodyWaits();
      const key = { organisationId, assessmentId, category: "design" };
      await tx.votingCategory.updateMany({ where: key, data: { revealedAt: new Date() } });
    });
    expect(await coming).toEqual(refusal("conflict"));
    expect(await db.guest.count({ where: { organisationId } })).toBe(0);
  });

  test("the database refuses a reveal that leaves a guest on an anonymous vote", async () => {
    const { lead, organisationId, assessmentId } = await votingTeam("anonymous", ["design"]);
    const guest = await guestOf((await open(lead, assessmentId)).link);
    await vote(guest, "DA-1a", { value: 50 });
    const key = { organisationId, assessmentId, category: "design" };
    const revealed = db.votingCategory.updateMany({ where: key, data: { revealedAt: new Date() } });
    await expect(revealed).rejects.toThrow(/link to a voter/);
  });
});
