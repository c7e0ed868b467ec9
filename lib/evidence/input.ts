// What may be said about evidence.

import { z } from "zod";

/** Limits of files: how large one may be in bytes, how many files and pieces an answer carries, how much an assessment holds. */
export const largestFile = 4_000_000;
export const mostFiles = 10;
export const mostOfAnswer = 30;
export const mostBytesOfAssessment = 200_000_000;

const isWebAddress = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  // A name before the host makes an address look like another one, and a password in it would be shared.
  return /^https?:$/.test(protocol) && hostname !== "" && username === "" && password === "";
};

/** An empty field of a form means "not said". */
const said = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === "" || given === null ? undefined : given), schema.optional());

const title = z.string().trim().min(1, "Say in a few words what it is.").max(200, "At most 200 characters.");
const date = z.iso
  .date("Say the day it speaks of, such as 2026-11-24.")
  .refine((day) => day >= "1990-01-01", "That is too long ago to show how the team works.")
  .describe("The day it speaks of; not later than today.");
const url = z
  .string()
  .trim()
  .max(2000, "At most 2,000 characters.")
  .refine(isWebAddress, "An address that begins with https:// or http://, without a name or password in it.");

/** Evidence as an answer may carry it: a link, or without an address a note. */
const answerEvidence = z.object({
  id: z.uuid().optional().describe("What has one came from here: it stays as it is."),
  title,
  url: url.optional(),
  text: z.string().trim().min(1).max(4000, "At most 4,000 characters.").optional(),
  date,
});

/** What `PUT …/answers/{practice}` takes beside the answer. */
export const answerEvidenceInput = z.object({
  evidence: z
    .array(answerEvidence)
    .max(mostOfAnswer)
    .optional()
    .describe("Links and notes to be there; what is there already stays, and is taken away by its own address only."),
});
export type AnswerEvidenceInput = NonNullable<z.infer<typeof answerEvidenceInput>["evidence"]>;

const practice = { assessmentId: z.uuid(), practice: z.string().min(1).max(64) };

export const practiceEvidenceInput = z.object(practice);
export type PracticeEvidenceInput = z.infer<typeof practiceEvidenceInput>;

export const evidenceInput = z.object({ ...practice, evidenceId: z.uuid() });
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** The content types as which a file may be sent as it is. */
export const evidenceUpload = {
  types: [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
    "text/plain",
    "text/markdown",
    "text/csv",
  ],
  mostBytes: largestFile,
} as const;

export const addEvidenceInput = z
  .object({
    ...practice,
    title,
    date,
    url: said(url),
    text: said(z.string().trim().max(4000, "At most 4,000 characters.")),
    file: z.file().max(largestFile, "A file may have at most 4 MB.").optional(),
    name: said(z.string().trim().max(255)).describe("The file's name, where the file is the whole body."),
  })
  .refine(({ url: link, file }) => link === undefined || file === undefined, {
    path: ["url"],
    message: "Give a link or a file, and the other one as evidence of its own.",
  });
export type AddEvidenceInput = {
  readonly assessmentId: string;
  readonly practice: string;
  readonly title: string;
  readonly date: string;
  readonly url?: string | undefined;
  readonly text?: string | undefined;
  readonly file?: File | undefined;
  readonly name?: string | undefined;
};
