// What is said about trackers.

import { z } from "zod";

const emptyAsUndefined = (given: unknown) => (given === "" || given === null ? undefined : given);
const said = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsUndefined, schema.optional());
const number = said(z.coerce.number("A number.").int("A whole number.").min(1).max(2_147_483_647));

const token = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]+$/, "A token has no spaces.");

const account = said(z.email("The e-mail address that the token belongs to.").max(200));
export const accountWanted = "A token of Jira needs the e-mail address that it belongs to.";

const address = z
  .url({ protocol: /^https?$/, error: "An address like https://github.com." })
  .max(500)
  .transform((text) => text.replace(/\/+$/, ""))
  .refine((text) => {
    const { username, password, search, hash } = new URL(text);
    return username === "" && password === "" && search === "" && hash === "";
  }, "The bare address, without a name, a question mark or a hash.");

export const listTrackersInput = z.object({});

export const addTrackerInput = z
  .object({
    kind: z.enum(["github", "gitlab", "jira"]),
    address,
    project: z.string().trim().min(1, "Which repository or project?").max(200),
    account,
    issueType: said(z.string().trim().max(100)),
    projectNumber: number,
    typeNumber: number,
    token: said(token),
  })
  .refine(({ kind, project }) => kind === "jira" || /^[\w.-]+(\/[\w.-]+)+$/.test(project), {
    path: ["project"],
    message: "A repository is named like acme/shop.",
  })
  .refine(({ kind, project }) => kind !== "jira" || /^[A-Z][A-Z0-9_]+$/.test(project), {
    path: ["project"],
    message: "A project of Jira is named by its key, like SHOP.",
  })
  .refine(({ kind, token: given }) => kind !== "gitlab" || given === undefined, {
    path: ["token"],
    message: "Issues in GitLab are made by a link; a token has no use here.",
  })
  .refine(({ kind, token: given, account }) => kind !== "jira" || given === undefined || account !== undefined, {
    path: ["account"],
    message: accountWanted,
  });
export type AddTrackerInput = z.infer<typeof addTrackerInput>;

export const trackerInput = z.object({ trackerId: z.uuid() });
export type TrackerInput = z.infer<typeof trackerInput>;

export const setTokenInput = trackerInput.extend({
  token: token.describe("Kept encrypted, and never shown again."),
  account: account.describe("In Jira, whose token it is; the one that was said before, unless it is said."),
});
export type SetTokenInput = z.infer<typeof setTokenInput>;

export const actionIssueInput = z.object({ teamId: z.uuid(), actionId: z.uuid() });
export type ActionIssueInput = z.infer<typeof actionIssueInput>;

export const pushIssueInput = actionIssueInput.extend({ trackerId: z.uuid() });
export type PushIssueInput = z.infer<typeof pushIssueInput>;
