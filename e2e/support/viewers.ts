// For database tests: how a command refuses, and somebody as their next request finds them.

import { expect } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { findViewerOfSession } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { ErrorCode } from "@/lib/errors";

export const refusal = (code: ErrorCode): unknown => expect.objectContaining({ name: "AppError", code });

/** The claims of a session that somebody begins now. */
export async function sessionOf({ accountId, personId, organisationId }: Viewer) {
  const { sessionVersion } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { sessionVersion: true },
  });
  return { accountId, personId, organisationId, sessionVersion };
}

/** The viewer with the rights that their next request has. */
export async function anew(viewer: Viewer): Promise<Viewer> {
  const found = await findViewerOfSession(await sessionOf(viewer));
  if (!found) throw new Error(`${viewer.name} is nobody any more.`);
  return found;
}
