// What is read of an assessment and its answers wherever they are shown, and how its head is told.

import type { Prisma } from "@/lib/db/generated/client";
import type { Model } from "@/lib/models/types";

/** What an answer says, as `AnswerRow` has it. */
export const saidColumns = {
  practice: true,
  state: true,
  value: true,
  reason: true,
  note: true,
  criteria: true,
  revision: true,
} as const satisfies Prisma.AnswerSelect;

export const answerColumns = {
  ...saidColumns,
  carried: true,
  answeredAt: true,
} as const satisfies Prisma.AnswerSelect;

export const assessmentColumns = {
  id: true,
  state: true,
  mode: true,
  createdAt: true,
  team: { select: { id: true, name: true, archivedAt: true, unit: { select: { id: true, name: true, path: true } } } },
  modelVersionId: true,
  // Votes that are not revealed keep a draft from being published.
  voting: { where: { revealedAt: null }, take: 1, select: { category: true } },
} as const satisfies Prisma.AssessmentSelect;

type Row = Prisma.AssessmentGetPayload<{ select: typeof assessmentColumns }>;

/** What it is, of whom and by which model: the same in every view. */
export const headOf = ({ id, state, mode, createdAt, team }: Row, model: Model) => ({
  id,
  state,
  mode,
  createdAt: createdAt.toISOString(),
  team: { id: team.id, name: team.name, unit: { id: team.unit.id, name: team.unit.name } },
  model: { key: model.key, version: model.version, title: model.title },
});
