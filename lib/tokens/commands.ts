// Making and revoking API tokens.

import { randomBytes } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { hashOfSecret } from "@/lib/auth/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { CreateTokenInput, TokenInput } from "./input";
import { tokenColumns, viewOfToken } from "./queries";
import type { NewTokenView } from "./types";

const aDay = 24 * 60 * 60 * 1000;

/** Makes a token with the viewer's own rights. Its secret is in the answer, this once; only a hash is kept. */
export async function createToken(viewer: Viewer, input: CreateTokenInput): Promise<NewTokenView> {
  const secret = `alt_${randomBytes(32).toString("base64url")}`;
  const row = await db.$transaction(async (tx) => {
    const created = await tx.token.create({
      data: {
        ...ownOrganisation(viewer),
        personId: viewer.personId,
        name: input.name,
        access: input.access,
        tokenHash: hashOfSecret(secret),
        expiresAt: new Date(Date.now() + input.days * aDay),
      },
      select: tokenColumns,
    });
    await audit(tx, viewer, { action: "token.created", subject: "token", subjectId: created.id });
    return created;
  });
  return { ...viewOfToken(row), token: secret };
}

/** Ends one of the viewer's own tokens at once. Throws not_found. */
export async function revokeToken(viewer: Viewer, input: TokenInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.token.updateMany({
      where: { ...ownOrganisation(viewer), personId: viewer.personId, id: input.tokenId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound("token");
    await audit(tx, viewer, { action: "token.revoked", subject: "token", subjectId: input.tokenId });
  });
}
