// From the database's "that exists already" to the domain's conflict: the one place that reads Prisma's error codes.

import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/db/generated/client";

const duplicateKey = "P2002";

/** Runs a write; a broken unique key becomes a conflict with this sentence, everything else passes through. */
export async function orConflict<T>(
  write: Promise<T>,
  message: string,
  data: Record<string, unknown> = {},
): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === duplicateKey) {
      throw new AppError("conflict", message, { data });
    }
    throw error;
  }
}
