import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { deleteDraft } from "@/lib/assessments/commands/delete-draft";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { getAssessment } from "@/lib/assessments/queries/get-assessment";
import { db } from "@/lib/db/client";
import type { ErrorCode } from "@/lib/errors";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { withdrawPublication } from "@/lib/publications/commands/withdraw-publication";
import { findPublishPreview } from "@/lib/publications/queries/find-publish-preview";
import { getAnswersTable } from "@/lib/publications/queries/get-answers-table";
import { getReport } from "@/lib/publications/queries/get-report";
import { addEvidence } from "./commands/add-evidence";
import { removeEvidence } from "./commands/remove-evidence";
import { addEvidenceInput, mostFiles, mostOfAnswer } from "./input";
import { getEvidenceFile } from "./queries/get-evidence-file";
import { findPracticeEvidence, listEvidence } from "./queries/list-evidence";
import { dayIn } from "@/lib/format/days";

type Organisation = Awaited<ReturnType<typeof smallOrganisation>>;

const refusal = (code: ErrorCode): unknown => expect.objectContaining({ code });

const dayAgo = (days: number) => dayIn(new Date(Date.now() - days * 86_400_000).toISOString(), "UTC");
const today = dayAgo(0);
const practice = "DA-1a";
const seen = { title: "Release log", date: today, url: "https://example.test/log" };
const textFile = (name: string, text = "Released on Monday.\n") => new File([text], name);

/** A draft with one answer. */
async function draftOf({ lead, teamId }: Organisation, carryOver = false) {
  const { id } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct", carryOver });
  await saveAnswer(lead, { assessmentId: id, practice, revision: 0, value: 50 });
  return { assessmentId: id, practice };
}

const publish = ({ lead }: Organisation, assessmentId: string, evidence: readonly string[] = [], share = "answers") =>
  publishAssessment(lead, {
    assessmentId,
    share: share === "answers" ? "answers" : "results",
    notes: [],
    evidence,
  });

test("a link, a note and a file are there for the team alone, and counted, until one is removed", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const { id: link } = await addEvidence(all.lead, { ...place, ...seen });
  await addEvidence(all.member, { ...place, title: "We saw it", date: dayAgo(1), text: "In the retrospective." });
  const file = await addEvidence(all.member, { ...place, title: "Log", date: dayAgo(2), file: textFile("../log.txt") });
  const { items } = await listEvidence(all.member, place);
  expect(items).toMatchObject([
    { id: link, title: "Release log", url: "https://example.test/log", date: today },
    { title: "We saw it", text: "In the retrospective." },
    { id: file.id, file: { name: "log.txt", type: "text/plain", size: 20 } },
  ]);
  const read = await getEvidenceFile(all.lead, { ...place, evidenceId: file.id });
  expect({ ...read, body: Buffer.from(read.body).toString() }).toEqual({
    body: "Released on Monday.\n",
    type: "text/plain; charset=utf-8",
    name: "log.txt",
  });
  expect((await getAssessment(all.member, place)).evidence).toEqual({ answers: 1, living: 1, on: today });
  expect((await getAssessment(all.member, place)).answers?.[practice]?.evidence).toEqual(items);
  await removeEvidence(all.member, { ...place, evidenceId: link });
  expect((await listEvidence(all.lead, place)).items).toHaveLength(2);
  for (const viewer of [all.owner, all.manager, all.observer, all.pending, all.stranger]) {
    await expect(listEvidence(viewer, place)).rejects.toEqual(refusal("not_found"));
    await expect(findPracticeEvidence(viewer, place)).rejects.toEqual(refusal("not_found"));
    await expect(addEvidence(viewer, { ...place, ...seen })).rejects.toEqual(refusal("not_found"));
    await expect(removeEvidence(viewer, { ...place, evidenceId: file.id })).rejects.toEqual(refusal("not_found"));
    await expect(getEvidenceFile(viewer, { ...place, evidenceId: file.id })).rejects.toEqual(refusal("not_found"));
  }
});

test("ids of another organisation, of another assessment and of another practice do not exist", async () => {
  const [all, others] = [await smallOrganisation(), await smallOrganisation()];
  const place = await draftOf(all);
  const theirs = await draftOf(others);
  const { id: evidenceId } = await addEvidence(all.lead, {
    ...place,
    title: "Log",
    date: today,
    file: textFile("a.txt"),
  });
  for (const input of [
    { ...theirs, evidenceId },
    { ...place, practice: "DA-2a", evidenceId },
  ]) {
    await expect(removeEvidence(others.lead, input)).rejects.toEqual(refusal("not_found"));
    await expect(getEvidenceFile(others.lead, input)).rejects.toEqual(refusal("not_found"));
  }
  await expect(removeEvidence(all.lead, { ...place, practice: "DA-2a", evidenceId })).rejects.toEqual(
    refusal("not_found"),
  );
  await expect(addEvidence(others.lead, { ...place, ...seen })).rejects.toEqual(refusal("not_found"));
  await expect(addEvidence(all.lead, { ...place, practice: "XX-1", ...seen })).rejects.toEqual(refusal("not_found"));
  expect((await listEvidence(all.lead, place)).items).toHaveLength(1);
});

test.each([
  ["javascript:alert(1)"],
  ["data:text/html,<script>alert(1)</script>"],
  ["ftp://example.test/log"],
  ["https://me:secret@example.test/"],
  ["example.test"],
])("the address %s is no link", (url) => {
  const place = { assessmentId: crypto.randomUUID(), practice };
  expect(addEvidenceInput.safeParse({ ...place, ...seen, url }).success).toBe(false);
});

test("the database itself refuses an address that is none of the web, and a type that a browser could run", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const { id } = await addEvidence(all.lead, { ...place, title: "Log", date: today, file: textFile("a.txt") });
  const key = { organisationId_id: { organisationId: all.organisationId, id } };
  await expect(db.evidence.update({ where: key, data: { fileType: "text/html" } })).rejects.toThrow(/type_known/);
  await expect(db.evidence.update({ where: key, data: { url: "javascript:alert(1)" } })).rejects.toThrow(/Evidence_/);
  await expect(db.evidenceFile.updateMany({ data: { bytes: Buffer.from("other") } })).rejects.toThrow(/frozen/);
});

test("a file that is not what its name says, is empty or too large is refused, and so is a day ahead", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const add = (file: File) => addEvidence(all.lead, { ...place, title: "Log", date: today, file });
  await expect(add(textFile("a.png", "<script>alert(1)</script>"))).rejects.toEqual(refusal("invalid"));
  await expect(add(textFile("a.html", "<p>"))).rejects.toEqual(refusal("invalid"));
  await expect(add(textFile("a.txt", ""))).rejects.toEqual(refusal("invalid"));
  const parse = (file: File) => addEvidenceInput.safeParse({ ...place, title: "Log", date: today, file }).success;
  expect(parse(textFile("a.txt", "x".repeat(4_000_000)))).toBe(true);
  expect(parse(textFile("a.txt", "x".repeat(4_000_001)))).toBe(false);
  await expect(addEvidence(all.lead, { ...place, ...seen, date: dayAgo(-1) })).rejects.toEqual(refusal("invalid"));
  expect(await db.evidenceFile.count({ where: { organisationId: all.organisationId } })).toBe(0);
});

test("an answer carries so many pieces and files and no more, also when they come at once", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const files = Array.from({ length: mostFiles + 2 }, (_, at) =>
    addEvidence(all.lead, { ...place, title: `Log ${at}`, date: today, file: textFile("a.txt") }),
  );
  const settled = await Promise.allSettled(files);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(mostFiles);
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  for (let count = mostFiles; count < mostOfAnswer; count += 1) {
    await addEvidence(all.lead, { ...place, ...seen, title: `Link ${count}` });
  }
  await expect(addEvidence(all.lead, { ...place, ...seen })).rejects.toEqual(refusal("conflict"));
  await expect(addEvidence(all.lead, { ...place, practice: "DA-1b", ...seen })).resolves.toHaveProperty("id");
});

test("evidence of the last day still counts, of the day before it is shown as expired and counts no more", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  await addEvidence(all.lead, { ...place, ...seen, date: dayAgo(180) });
  expect((await getAnswering(all.lead, place)).evidence).toMatchObject({ answers: 1, living: 1 });
  const other = { ...place, practice: "DA-1b" };
  await saveAnswer(all.lead, { ...other, revision: 0, value: 50 });
  await addEvidence(all.lead, { ...other, ...seen, date: dayAgo(181) });
  expect((await getAnswering(all.lead, place)).evidence).toMatchObject({ answers: 2, living: 1 });
  expect((await listEvidence(all.lead, other)).items).toMatchObject([{ validUntil: dayAgo(1) }]);
});

test("an answer may bring its evidence along: both are saved or neither, and a retry adds nothing", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const said = { ...place, revision: 1, value: 100, evidence: [seen] };
  expect(await saveAnswer(all.lead, said)).toEqual({ revision: 2 });
  expect(await saveAnswer(all.lead, said)).toEqual({ revision: 2 });
  expect((await listEvidence(all.lead, place)).items).toHaveLength(1);
  const late = { ...said, value: 25, evidence: [{ ...seen, title: "Another" }] };
  await expect(saveAnswer(all.member, late)).rejects.toEqual(refusal("conflict"));
  const ahead = { ...said, revision: 2, value: 0, evidence: [{ ...seen, date: dayAgo(-1) }] };
  await expect(saveAnswer(all.lead, ahead)).rejects.toEqual(refusal("invalid"));
  expect((await listEvidence(all.lead, place)).items).toMatchObject([{ title: "Release log" }]);
  expect((await getAssessment(all.lead, place)).answers?.[practice]).toMatchObject({ value: 100, revision: 2 });
});

test("evidence that is not ticked stays the team's; its share is in every reader's result", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const other = { ...place, practice: "DA-1b" };
  await saveAnswer(all.lead, { ...other, revision: 0, value: 50 });
  const { id: open } = await addEvidence(all.lead, { ...place, title: "Log", date: today, file: textFile("a.txt") });
  const { id: kept } = await addEvidence(all.lead, {
    ...other,
    title: "Own log",
    date: today,
    file: textFile("b.txt"),
  });
  expect((await findPublishPreview(all.lead, place))?.evidence.map(({ practice: id }) => id)).toEqual([
    "DA-1a",
    "DA-1b",
  ]);
  await publish(all, place.assessmentId, [practice]);
  for (const viewer of [all.manager, all.owner, all.observer]) {
    const report = await getReport(viewer, place);
    expect(report.evidence).toMatchObject({ published: { answers: 2, living: 2 }, today: { answers: 2, living: 2 } });
    expect(report.answers?.flatMap(({ evidence }) => evidence.map(({ id }) => id))).toEqual([open]);
    expect((await getAssessment(viewer, place)).evidence).toEqual({ answers: 2, living: 2, on: today });
    expect((await listEvidence(viewer, other)).items).toEqual([]);
    expect((await getAnswersTable(viewer, place)).body).not.toContain("Own log");
    expect((await getEvidenceFile(viewer, { ...place, evidenceId: open })).name).toBe("a.txt");
    await expect(getEvidenceFile(viewer, { ...other, evidenceId: kept })).rejects.toEqual(refusal("not_found"));
  }
  expect((await getAnswersTable(all.member, place)).body).toContain("Own log");
  await expect(getEvidenceFile(all.stranger, { ...place, evidenceId: open })).rejects.toEqual(refusal("not_found"));
});

test("with results alone nothing but the share leaves the team, whatever is ticked", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const { id: evidenceId } = await addEvidence(all.lead, {
    ...place,
    title: "Log",
    date: today,
    file: textFile("a.txt"),
  });
  await publish(all, place.assessmentId, [practice], "results");
  expect((await getReport(all.manager, place)).evidence.published).toMatchObject({ answers: 1, living: 1 });
  expect(JSON.stringify(await getReport(all.manager, place))).not.toContain(evidenceId);
  expect((await listEvidence(all.manager, place)).items).toEqual([]);
  await expect(getEvidenceFile(all.manager, { ...place, evidenceId })).rejects.toEqual(refusal("not_found"));
  expect((await getEvidenceFile(all.member, { ...place, evidenceId })).name).toBe("a.txt");
});

test("evidence is frozen with the publication, and free again when it is withdrawn", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  const { id: evidenceId } = await addEvidence(all.lead, {
    ...place,
    title: "Log",
    date: today,
    file: textFile("a.txt"),
  });
  await publish(all, place.assessmentId);
  await expect(addEvidence(all.lead, { ...place, ...seen })).rejects.toEqual(refusal("conflict"));
  await expect(removeEvidence(all.lead, { ...place, evidenceId })).rejects.toEqual(refusal("conflict"));
  await expect(db.evidence.deleteMany({ where: { id: evidenceId } })).rejects.toThrow(/frozen/);
  expect(await findPracticeEvidence(all.lead, place)).toBeNull();
  await withdrawPublication(all.lead, { assessmentId: place.assessmentId, reason: "Too early" });
  await removeEvidence(all.lead, { ...place, evidenceId });
  expect((await listEvidence(all.lead, place)).items).toEqual([]);
});

test("the next assessment has the earlier evidence with its own dates, and shares its files until nobody needs them", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  await addEvidence(all.lead, { ...place, title: "Log", date: dayAgo(170), file: textFile("a.txt") });
  await addEvidence(all.lead, { ...place, practice: "DA-1b", title: "Old", date: dayAgo(400) });
  await publish(all, place.assessmentId);
  const files = () => db.evidenceFile.count({ where: { organisationId: all.organisationId } });

  const { id: assessmentId } = await startAssessment(all.lead, {
    teamId: all.teamId,
    model: "cdmm",
    mode: "direct",
    carryOver: true,
  });
  const next = { assessmentId, practice };
  const { evidence, evidenceOf } = await getAnswering(all.member, next);
  // Nobody confirmed an answer yet, so that there is nothing to support.
  expect(evidence).toMatchObject({ answers: 0, living: 0 });
  expect(evidenceOf).toMatchObject({
    "DA-1a": [{ title: "Log", date: dayAgo(170), validUntil: dayAgo(-10) }],
    "DA-1b": [{ title: "Old", date: dayAgo(400), validUntil: dayAgo(220) }],
  });
  expect(await files()).toBe(1);
  const [carried] = evidenceOf[practice] ?? [];
  if (!carried) throw new Error("Nothing was carried over.");
  expect((await getEvidenceFile(all.member, { ...next, evidenceId: carried.id })).name).toBe("a.txt");
  await saveAnswer(all.lead, { ...next, revision: 0, value: 50 });
  await saveAnswer(all.lead, { ...next, practice: "DA-1b", revision: 0, value: 50 });
  expect((await getAnswering(all.member, next)).evidence).toMatchObject({ answers: 2, living: 1 });
  await removeEvidence(all.lead, { ...next, evidenceId: carried.id });
  expect(await files()).toBe(1);
  await deleteDraft(all.lead, { assessmentId });
  expect(await files()).toBe(1);
});

test("a draft that is deleted takes its evidence and files along", async () => {
  const all = await smallOrganisation();
  const place = await draftOf(all);
  await addEvidence(all.lead, { ...place, title: "Log", date: today, file: textFile("a.txt") });
  await deleteDraft(all.lead, place);
  const where = { organisationId: all.organisationId };
  expect([await db.evidence.count({ where }), await db.evidenceFile.count({ where })]).toEqual([0, 0]);
});

test("nothing is put forward while the team votes", async () => {
  const all = await smallOrganisation();
  const { id: assessmentId } = await startAssessment(all.lead, {
    teamId: all.teamId,
    model: "cdmm",
    mode: "votes",
    votes: "named",
    categories: ["design"],
  });
  await expect(addEvidence(all.lead, { assessmentId, practice, ...seen })).rejects.toEqual(refusal("conflict"));
  await expect(addEvidence(all.lead, { assessmentId, practice: "CO-1a", ...seen })).resolves.toHaveProperty("id");
});
