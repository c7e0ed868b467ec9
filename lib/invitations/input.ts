// What is said about invitations.

import { z } from "zod";
import { email, newPassword, personName } from "@/lib/accounts/input";

const token = z.string().min(1).max(200);

export const createInvitationInput = z
  .object({
    email,
    role: z.enum(["owner", "admin", "member"]).default("member"),
    unitId: z.uuid().optional(),
    unitRole: z.enum(["manager"]).optional(),
    teamId: z.uuid().optional(),
    teamRole: z.enum(["lead", "member", "observer"]).optional(),
  })
  .refine((input) => input.unitId !== undefined || input.unitRole === undefined, {
    path: ["unitId"],
    message: "Say which unit.",
  })
  .refine((input) => input.teamId !== undefined || input.teamRole === undefined, {
    path: ["teamId"],
    message: "Say which team.",
  });
export type CreateInvitationInput = z.infer<typeof createInvitationInput>;

export const listInvitationsInput = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type ListInvitationsInput = z.infer<typeof listInvitationsInput>;

export const invitationInput = z.object({ invitationId: z.uuid() });
export type InvitationInput = z.infer<typeof invitationInput>;

/** Somebody without an account joins. */
export const acceptInvitationInput = z.object({ token, name: personName, password: newPassword });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

/** Somebody who has an account and is not signed in joins. */
export const signInToInvitationInput = z.object({ token, password: z.string().min(1, "Type your password.").max(200) });
export type SignInToInvitationInput = z.infer<typeof signInToInvitationInput>;

/** Somebody who is signed in joins. */
export const joinInput = z.object({ token });
export type JoinInput = z.infer<typeof joinInput>;
