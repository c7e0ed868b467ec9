// What is read of evidence wherever it is listed: never the bytes of a file.

import type { Prisma } from "@/lib/db/generated/client";

export const evidenceColumns = {
  id: true,
  practice: true,
  title: true,
  date: true,
  url: true,
  text: true,
  fileName: true,
  fileType: true,
  fileSize: true,
  fileHash: true,
} as const satisfies Prisma.EvidenceSelect;

/** The newest day first, and of one day what was added last. */
export const evidenceOrder = [
  { date: "desc" },
  { id: "desc" },
] as const satisfies Prisma.EvidenceOrderByWithRelationInput[];
