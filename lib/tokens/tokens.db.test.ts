import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { refusal } from "@/e2e/support/viewers";
import { findViewerOfToken, hashOfSecret } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { createToken, revokeToken } from "./commands";
import { createTokenInput } from "./input";
import { listTokens } from "./queries";

const input = createTokenInput.parse({ name: "nightly export" });

test("a token is shown once and kept as a hash; it has its owner's rights of this moment", async () => {
  const { member, teamId } = await smallOrganisation();
  const { token, id } = await createToken(member, input);
  expect(token).toMatch(/^alt_[\w-]{43}$/);
  const stored = await db.token.findFirst({ where: { id }, select: { tokenHash: true } });
  expect(stored?.tokenHash).toBe(hashOfSecret(token));
  expect(JSON.stringify(await listTokens(member))).not.toContain(token);
  const found = await findViewerOfToken(token);
  expect(found).toMatchObject({ access: "read", viewer: { personId: member.personId, teams: [{ id: teamId }] } });
  expect((await listTokens(member)).items[0]?.lastUsedAt).not.toBeNull();
});

test("an expired, revoked, forged or unknown token is nobody's", async () => {
  const { member, organisationId } = await smallOrganisation();
  const [expired, revoked, good] = [
    await createToken(member, input),
    await createToken(member, input),
    await createToken(member, { ...input, access: "write" }),
  ];
  const key = { organisationId_id: { organisationId, id: expired.id } };
  await db.token.update({ where: key, data: { expiresAt: new Date() }, select: { id: true } });
  await revokeToken(member, { tokenId: revoked.id });
  await expect(revokeToken(member, { tokenId: revoked.id })).rejects.toEqual(refusal("not_found"));
  for (const secret of [expired.token, revoked.token, `${good.token}x`, hashOfSecret(good.token), ""]) {
    expect(await findViewerOfToken(secret)).toBeNull();
  }
  expect((await findViewerOfToken(good.token))?.access).toBe("write");
  expect((await listTokens(member)).items.map(({ id }) => id).sort()).toEqual([expired.id, good.id].sort());
});

test("everybody sees and ends their own tokens alone, an owner too", async () => {
  const [{ member, owner }, other] = [await smallOrganisation(), await smallOrganisation()];
  const { id: tokenId, token } = await createToken(member, input);
  for (const viewer of [owner, other.owner]) {
    expect((await listTokens(viewer)).items).toEqual([]);
    await expect(revokeToken(viewer, { tokenId })).rejects.toEqual(refusal("not_found"));
  }
  expect(await findViewerOfToken(token)).not.toBeNull();
});
