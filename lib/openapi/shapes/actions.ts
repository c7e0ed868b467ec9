// Next steps that somebody owns, and the trackers where they may be issues.

import { z } from "zod";
import type { ActionList, ActionView } from "@/lib/actions/types";
import type { TrackerView } from "@/lib/trackers/types";
import { id, named, time } from "./pieces";

const action: z.ZodType<ActionView> = z.object({
  id,
  title: z.string(),
  state: z.enum(["open", "in_progress", "done", "dropped"]),
  owner: named.extend({ left: z.boolean().describe("No longer there: it waits for somebody else.") }).nullable(),
  dueOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  practice: z.object({ model: z.string(), id: z.string(), statement: z.string() }).nullable(),
  note: z.string().nullable().describe("For the team alone."),
  links: z.array(z.string()).describe("For the team alone."),
  issue: z
    .object({
      project: z.string(),
      state: z.enum(["pending", "created", "refused"]),
      key: z.string().nullable(),
      address: z.string().nullable(),
      closed: z.boolean(),
      error: z.string().nullable(),
      readAt: time.nullable(),
    })
    .nullable()
    .describe("In a tracker; for the team alone."),
  shared: z.boolean().describe("Whether those who read the team's results see it."),
  lacked: z
    .object({ teams: z.int(), of: z.int(), now: z.object({ teams: z.int(), of: z.int() }).nullable() })
    .nullable()
    .describe("Of a unit: how many teams lacked the practice when the action was made, and how many do now."),
  revision: z.int(),
  madeBy: z.string(),
  madeAt: time,
  changedAt: time,
  endedAt: time.nullable().describe("When it was done or dropped."),
  can: z.object({ change: z.boolean(), workOn: z.boolean(), makeIssue: z.boolean() }),
});

export const actions: z.ZodType<ActionList> = z.object({
  items: z.array(action),
  next: z.null(),
  can: z.object({ make: z.boolean() }),
  owners: z.array(named).describe("Who may own one; for who makes them."),
});

export const tracker: z.ZodType<TrackerView> = z.object({
  id,
  kind: z.enum(["github", "gitlab", "jira"]),
  address: z.string(),
  project: z.string(),
  account: z.string().nullable().describe("Whose the token is, in Jira; for who sets trackers up."),
  issueType: z.string().nullable(),
  projectNumber: z.int().nullable(),
  typeNumber: z.int().nullable(),
  tokenSetAt: time.nullable().describe("null without a token, which never leaves the server again."),
});
