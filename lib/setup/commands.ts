// The first owner of an empty installation comes in by a link that only the machine's own console shows.

import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { hashPassword } from "@/lib/auth/passwords";
import type { SessionClaims } from "@/lib/auth/session";
import { hashOfSecret } from "@/lib/auth/viewer";
import { storeBuiltInModels } from "@/lib/catalogue/commands";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { AppError, notFound } from "@/lib/errors";
import type { SetUpInput } from "./input";

const aDay = 24 * 60 * 60 * 1000;

/** A new one-time link for an installation without organisations, valid for a day; earlier ones end. Else null. */
export async function createSetupLink(): Promise<{ token: string } | null> {
  const token = randomBytes(32).toString("base64url");
  return db.$transaction(async (tx) => {
    if ((await tx.organisation.count()) > 0) return null;
    await tx.setupLink.deleteMany({ where: { usedAt: null } });
    await tx.setupLink.create({
      data: { tokenHash: hashOfSecret(token), expiresAt: new Date(Date.now() + aDay) },
      select: { tokenHash: true },
    });
    return { token };
  });
}

type FirstOwner = { readonly accountId: string; readonly name: string; readonly email: string };
type NewOrganisation = { readonly name: string; readonly timeZone: string; readonly demo?: boolean };

/** An organisation with its root unit, its first owner and the built-in models. Runs inside a transaction. */
export async function createOrganisation(tx: Transaction, organisation: NewOrganisation, owner: FirstOwner) {
  const { id: organisationId } = await tx.organisation.create({ data: organisation, select: { id: true } });
  const rootId = newId(); // made here because the path holds it
  await tx.unit.create({
    data: { organisationId, id: rootId, name: organisation.name, path: `${rootId}/` },
    select: { id: true },
  });
  const { id: personId } = await tx.person.create({
    data: { organisationId, ...owner, role: "owner" },
    select: { id: true },
  });
  await storeBuiltInModels(tx, [organisationId]);
  const actor = { organisationId, personId };
  await audit(tx, actor, { action: "organisation.created", subject: "organisation", subjectId: organisationId });
  return { organisationId, rootUnitId: rootId, personId };
}

/**
 * Uses the one-time link: makes the organisation and its owner and gives the claims of a session. Throws not_found for a
 * link that is unknown, used or expired, and conflict when the address has an account already.
 */
export async function setUpOrganisation(input: SetUpInput): Promise<SessionClaims> {
  const passwordHash = await hashPassword(input.password);
  const made = db.$transaction(async (tx) => {
    // Using the link comes first: of two people who hold it, the second finds it used.
    const { count } = await tx.setupLink.updateMany({
      where: { tokenHash: hashOfSecret(input.token), usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    if (count === 0) throw notFound("open set-up link");
    if ((await tx.organisation.count()) > 0) throw new AppError("conflict", "This installation is set up already.");
    const account = await tx.account.create({
      data: { email: input.email, name: input.name, passwordHash },
      select: { id: true, sessionVersion: true },
    });
    const owner = { accountId: account.id, name: input.name, email: input.email };
    const { organisationId, personId } = await createOrganisation(
      tx,
      { name: input.organisation, timeZone: input.timeZone },
      owner,
    );
    return { accountId: account.id, personId, organisationId, sessionVersion: account.sessionVersion };
  });
  return orConflict(made, "There is an account with this e-mail address already.");
}
