// In whose name a command at the machine's own console acts: whoever can type there holds the database already.

import type { Viewer } from "@/lib/access/viewer";
import { claimsOf } from "@/lib/accounts/commands";
import { findViewerOfSession } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError, notFound } from "@/lib/errors";

const several = () => new AppError("invalid", "There are several organisations: say which one with --organisation.");

/** The one person of each organisation that fits, oldest first; throws not_found for none and invalid for several. */
async function findViewer(where: Prisma.PersonWhereInput, organisation: string | undefined, what: string) {
  const people = await db.person.findMany({
    where: {
      ...where,
      removedAt: null,
      ...(organisation === undefined ? {} : { organisation: { name: organisation } }),
    },
    orderBy: { createdAt: "asc" },
    select: { accountId: true, organisationId: true },
  });
  const [first] = people;
  if (!first?.accountId) throw notFound(what);
  if (people.some(({ organisationId }) => organisationId !== first.organisationId)) throw several();
  const claims = await claimsOf(first.accountId, first.organisationId);
  const viewer = claims && (await findViewerOfSession(claims));
  if (!viewer) throw notFound(what);
  return viewer;
}

/** The first owner of an organisation, or of the only one. Throws not_found and, where there are several, invalid. */
export const findViewerOfOwner = (organisation?: string): Promise<Viewer> =>
  findViewer({ role: "owner", accountId: { not: null } }, organisation, "organisation with an owner");

/** The person with this address, in this organisation or in their only one. Throws not_found and invalid. */
export const findViewerByEmail = (email: string, organisation?: string): Promise<Viewer> =>
  findViewer({ account: { email } }, organisation, "person");
