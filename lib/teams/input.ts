// What is said about teams and who is in them.

import { z } from "zod";
import { distinctTags } from "./rules";

export const teamName = z.string().trim().min(1, "A name, please.").max(200, "At most 200 characters.");
const teamRole = z.enum(["lead", "member", "observer"]);

const tag = z
  .string()
  .trim()
  .min(1, "A tag says something.")
  .max(40, "A tag has at most 40 characters.")
  .regex(/^[^,\n\r]*$/, "A tag has no comma and is one line.");

/** A field of a form holds them all, with commas between. */
const tags = z.preprocess(
  (given): unknown => (typeof given === "string" ? given.split(/[,\n\r]/).filter((text) => text.trim() !== "") : given),
  z
    .array(tag)
    .transform(distinctTags)
    .refine(({ length }) => length <= 20, "At most 20 tags."),
);

const paged = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.uuid().optional() };

export const teamInput = z.object({ teamId: z.uuid() });
export type TeamInput = z.infer<typeof teamInput>;

export const listTeamsInput = z.object(paged);
export type ListTeamsInput = z.infer<typeof listTeamsInput>;

export const createTeamInput = z.object({
  unitId: z.uuid("Choose a unit."),
  name: teamName,
  lead: z
    .preprocess((given) => (given === "on" || given === "true" ? true : given), z.boolean().default(false))
    .describe("The creator leads the team. Only possible now: nobody adds themself to a team that is there."),
});
export type CreateTeamInput = { readonly unitId: string; readonly name: string; readonly lead: boolean };

export const updateTeamInput = z.object({
  teamId: z.uuid(),
  name: teamName.optional(),
  unitId: z.uuid().optional().describe("The unit it moves to."),
  tags: tags
    .optional()
    .describe(
      "All its tags: at most 20 of 1 to 40 characters without a comma; repeated ones, in whatever case, are kept once.",
    ),
  mayBeAsked: z
    .preprocess((given) => (given === "true" ? true : given === "false" ? false : given), z.boolean())
    .optional()
    .describe(
      "Other teams see which practices it has in place, so that they can ask it how; a lead of the team decides.",
    ),
});
export type UpdateTeamInput = z.infer<typeof updateTeamInput>;

export const planAgainInput = z.object({
  teamId: z.uuid(),
  on: z
    .preprocess((given) => (given === "" ? null : given), z.iso.date("A day, such as 2027-02-24.").nullable())
    .describe("A day after today, in the organisation's time zone; null for none."),
});
export type PlanAgainInput = { readonly teamId: string; readonly on: string | null };

export const listTeamMembersInput = z.object({ teamId: z.uuid(), ...paged });
export type ListTeamMembersInput = z.infer<typeof listTeamMembersInput>;

export const addTeamMemberInput = z.object({
  teamId: z.uuid(),
  personId: z.uuid("Choose somebody."),
  role: teamRole.default("member"),
});
export type AddTeamMemberInput = z.infer<typeof addTeamMemberInput>;

export const teamMemberInput = z.object({ teamId: z.uuid(), memberId: z.uuid() });
export type TeamMemberInput = z.infer<typeof teamMemberInput>;

export const updateTeamMemberInput = teamMemberInput.extend({
  role: teamRole.optional(),
  accepted: z
    .preprocess((given) => (given === "true" ? true : given), z.literal(true).optional())
    .describe("true: a lead of the team lets the newcomer see its drafts."),
});
export type UpdateTeamMemberInput = z.infer<typeof teamMemberInput> & {
  readonly role?: "lead" | "member" | "observer" | undefined;
  readonly accepted?: true | undefined;
};
