// What was said to a practice, and what supports it.

import { z } from "zod";
import type { AnswerView } from "@/lib/assessments/types";
import type { EvidenceShare, EvidenceView } from "@/lib/evidence/types";
import type { VoteView } from "@/lib/votes/types";
import { id } from "./pieces";

export const evidence: z.ZodType<EvidenceView> = z.object({
  id,
  title: z.string(),
  date: z.iso.date(),
  validUntil: z.iso.date().describe("The last day on which it counts."),
  url: z.url().exactOptional(),
  text: z.string().exactOptional(),
  file: z.object({ name: z.string(), type: z.string(), size: z.int(), sha256: z.string() }).exactOptional(),
});

export const evidenceShare: z.ZodType<EvidenceShare> = z.object({
  answers: z.int().describe("Scored answers with a value."),
  living: z.int().describe("Those of them with evidence that counts on that day."),
  on: z.iso.date(),
});

export const answerFields = {
  value: z.int().min(0).max(100).exactOptional(),
  state: z.enum(["unanswered", "skipped", "unknown", "not_applicable"]).exactOptional(),
  reason: z.string().exactOptional(),
  criteria: z.array(z.int()).exactOptional(),
  note: z.string().exactOptional(),
  revision: z.int().exactOptional(),
  carried: z.literal(true).exactOptional().describe("Confirmed as before, without being asked again."),
  evidence: z.array(evidence).exactOptional(),
};
export const answer: z.ZodType<AnswerView> = z.object(answerFields);
export const vote: z.ZodType<VoteView> = z.object({ ...answerFields, signed: z.boolean().exactOptional() });
