// A link, a note or a file beside what the team says to a practice.

import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import { endingOf, safeName, typeOfFile } from "../contents";
import {
  type AddEvidenceInput,
  type AnswerEvidenceInput,
  mostBytesOfAssessment,
  mostFiles,
  mostOfAnswer,
  type PracticeEvidenceInput,
} from "../input";
import { dayIn } from "@/lib/format/days";
import { categoryOfPractice, openForEvidence } from "./open-for-evidence";

type Piece = {
  readonly title: string;
  readonly date: string;
  readonly url: string | null;
  readonly text: string | null;
  readonly file: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly hash: string;
  } | null;
};

const invalid = (path: string, message: string) => new AppError("invalid", message, { fields: [{ path, message }] });

function refuseTomorrow(viewer: Viewer, pieces: readonly Pick<Piece, "date">[]): void {
  const today = dayIn(new Date().toISOString(), viewer.timeZone);
  // A day ahead would make it good for longer than the model says.
  if (pieces.some(({ date }) => date > today)) throw invalid("date", "Evidence speaks of today or of a day before.");
}

async function fileOf({ file, name }: AddEvidenceInput): Promise<Piece["file"]> {
  if (!file) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const called = safeName(name ?? (file.name || `evidence.${endingOf(file.type)}`));
  const kind = typeOfFile(called, bytes);
  if ("problem" in kind) throw invalid("file", kind.problem);
  return { name: called, type: kind.type, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
}

/** Counted while the draft is held: two uploads at once cannot both be the last that fits. */
async function refuseTooMuch(
  tx: Transaction,
  viewer: Viewer,
  { assessmentId, practice }: PracticeEvidenceInput,
  pieces: readonly Piece[],
): Promise<void> {
  const own = { ...ownOrganisation(viewer), assessmentId };
  const added = pieces.flatMap(({ file }) => (file ? [file.bytes.length] : []));
  const here = await tx.evidence.aggregate({ where: { ...own, practice }, _count: { id: true, fileId: true } });
  const { _sum } = await tx.evidence.aggregate({ where: own, _sum: { fileSize: true } });
  const bytes = added.reduce((sum, size) => sum + size, _sum.fileSize ?? 0);
  if (here._count.id + pieces.length > mostOfAnswer)
    throw new AppError("conflict", `An answer carries at most ${mostOfAnswer} pieces of evidence: keep the best.`);
  if (here._count.fileId + added.length > mostFiles)
    throw new AppError("conflict", `An answer carries at most ${mostFiles} files: take one away first.`);
  if (added.length > 0 && bytes > mostBytesOfAssessment)
    throw new AppError("conflict", "The files of this assessment have reached 200 MB: link to what is larger.");
}

async function storedFile(tx: Transaction, viewer: Viewer, file: Piece["file"]) {
  if (!file) return {};
  const { id } = await tx.evidenceFile.create({
    data: { ...ownOrganisation(viewer), bytes: file.bytes },
    select: { id: true },
  });
  return { fileId: id, fileName: file.name, fileType: file.type, fileSize: file.bytes.length, fileHash: file.hash };
}

const rowOf = (viewer: Viewer, { assessmentId, practice }: PracticeEvidenceInput, piece: Omit<Piece, "file">) => ({
  ...ownOrganisation(viewer),
  assessmentId,
  practice,
  title: piece.title,
  date: new Date(`${piece.date}T00:00:00Z`),
  url: piece.url,
  text: piece.text,
  addedById: viewer.personId,
});

/**
 * Adds a link, a note or a file to a practice of a draft of the viewer's own team and gives its id. Throws not_found;
 * invalid for a day ahead, or a file that is not what it claims to be; conflict when the assessment is published, the
 * team still votes on it, or there is too much already.
 */
export async function addEvidence(viewer: Viewer, input: AddEvidenceInput): Promise<{ id: string }> {
  const category = await categoryOfPractice(viewer, input);
  refuseTomorrow(viewer, [input]);
  const { title, date, url = null, text = null } = input;
  const piece = { title, date, url, text, file: await fileOf(input) };
  return db.$transaction(async (tx) => {
    await openForEvidence(tx, viewer, { assessmentId: input.assessmentId, category });
    await refuseTooMuch(tx, viewer, input, [piece]);
    const data = { ...rowOf(viewer, input, piece), ...(await storedFile(tx, viewer, piece.file)) };
    return tx.evidence.create({ data, select: { id: true } });
  });
}

/**
 * Adds those links and notes that an answer carries and that are not there yet, in the transaction that saves the
 * answer: sending it again adds nothing, and nothing that somebody else added is taken away. Throws like addEvidence.
 */
export async function addEvidenceOfAnswer(
  tx: Transaction,
  viewer: Viewer,
  place: PracticeEvidenceInput & { readonly category: string },
  said: AnswerEvidenceInput,
): Promise<void> {
  // What has an id came from here: it is there already, or somebody took it away in the meantime.
  const wanted = said
    .filter(({ id }) => id === undefined)
    .map(({ title, date, url = null, text = null }): Piece => ({ title, date, url, text, file: null }));
  if (wanted.length === 0) return;
  refuseTomorrow(viewer, wanted);
  await openForEvidence(tx, viewer, place);
  const present = await tx.evidence.findMany({
    where: { ...ownOrganisation(viewer), assessmentId: place.assessmentId, practice: place.practice, fileId: null },
    select: { title: true, date: true, url: true, text: true },
  });
  const keyOf = ({ title, date, url, text }: Omit<Piece, "file">) => JSON.stringify([title, date, url, text]);
  const known = new Set(present.map((row) => keyOf({ ...row, date: row.date.toISOString().slice(0, 10) })));
  const missing = [...new Map(wanted.map((piece) => [keyOf(piece), piece]))].flatMap(([key, piece]) =>
    known.has(key) ? [] : [piece],
  );
  await refuseTooMuch(tx, viewer, place, missing);
  await tx.evidence.createMany({ data: missing.map((piece) => rowOf(viewer, place, piece)) });
}
