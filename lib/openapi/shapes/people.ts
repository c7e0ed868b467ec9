// Who the viewer is, people, invitations and tokens.

import { z } from "zod";
import type { InvitationView, NewInvitationView } from "@/lib/invitations/types";
import type { PersonView } from "@/lib/people/types";
import type { NewTokenView, TokenView } from "@/lib/tokens/types";
import { id, organisationRole, person, teamRole, time, unitRole } from "./pieces";

const invitationFields = {
  id,
  email: z.string(),
  role: organisationRole,
  unit: z.object({ id, name: z.string(), role: unitRole }).nullable(),
  team: z.object({ id, name: z.string(), role: teamRole }).nullable(),
  invitedBy: z.string(),
  createdAt: time,
  expiresAt: time,
  state: z.enum(["open", "accepted", "revoked", "expired"]),
};
export const invitation: z.ZodType<InvitationView> = z.object(invitationFields);

export const newInvitation: z.ZodType<NewInvitationView> = z.object({
  ...invitationFields,
  path: z.string(),
  link: z.string().describe("Shown this once."),
  mail: z.enum(["sent", "failed", "off"]).describe("off: no mail server is configured."),
});

const place = z.object({ id, name: z.string(), role: z.string() });

export const member: z.ZodType<PersonView> = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: organisationRole,
  teams: z.array(place),
  units: z.array(place),
  can: z.object({ changeRole: z.boolean(), remove: z.boolean() }),
});

const tokenFields = {
  id,
  name: z.string(),
  access: z.enum(["read", "write"]),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
};
export const token: z.ZodType<TokenView> = z.object(tokenFields);
export const newToken: z.ZodType<NewTokenView> = z.object({
  ...tokenFields,
  token: z.string().describe("Shown this once."),
});

export const me = z.object({
  person,
  organisation: z.object({ id, name: z.string(), role: organisationRole }),
  teams: z.array(z.object({ id, name: z.string(), role: teamRole, accepted: z.boolean() })),
  units: z.array(z.object({ id, name: z.string(), role: unitRole })),
  can: z.object({ managePeople: z.boolean(), seeDashboard: z.boolean() }),
});
