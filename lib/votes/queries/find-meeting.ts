// The meeting that a team holds about its voting, with its agenda and the server's clock.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { followedAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import { agendaOf, type MeetingPlan } from "../agenda";
import type { MeetingView } from "../types";

type Held = {
  readonly startedAt: Date;
  readonly categories: readonly string[];
  readonly votes: boolean;
};
type Voted = readonly { readonly category: string; readonly revealedAt: Date | null }[];

/** What the agenda divides the minutes over, in the model's order. What was revealed before is not voted on again. */
export const plannedCategories = (
  model: Model,
  { startedAt, categories, votes }: Held,
  voting: Voted,
): MeetingPlan["categories"] =>
  model.categories
    .filter(({ id }) => categories.includes(id))
    .map(({ id }) => ({
      id,
      practices: model.practices.filter(({ category }) => category === id).length,
      votes:
        votes && !voting.some(({ category, revealedAt }) => category === id && revealedAt && revealedAt <= startedAt),
    }));

export const meetingColumns = {
  state: true,
  modelVersionId: true,
  voting: { select: { category: true, revealedAt: true } },
  meeting: { select: { startedAt: true, minutes: true, categories: true, votes: true } },
} as const satisfies Prisma.AssessmentSelect;

type MeetingRow = Prisma.AssessmentGetPayload<{ select: typeof meetingColumns }>;

/** The meeting of a draft, with the server's time of now; null when none goes on. */
export function meetingOf({ state, meeting, voting }: MeetingRow, model: Model): MeetingView | null {
  if (!meeting || state !== "draft") return null;
  const parts = agendaOf({ minutes: meeting.minutes, categories: plannedCategories(model, meeting, voting) });
  if (!parts) return null;
  return { startedAt: meeting.startedAt.toISOString(), now: new Date().toISOString(), minutes: meeting.minutes, parts };
}

/** The meeting of the viewer's own team or of one that they coach, or null when there is none. Throws not_found for a foreign assessment. */
export async function findMeeting(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<MeetingView | null> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...followedAssessments(viewer) },
    select: meetingColumns,
  });
  if (!row) throw notFound("assessment");
  return row.meeting && meetingOf(row, await getModelOfVersion(viewer, row.modelVersionId));
}

/** The same, where there is one. Throws not_found. */
export async function getMeeting(viewer: Viewer, input: AssessmentInput): Promise<MeetingView> {
  const meeting = await findMeeting(viewer, input);
  if (!meeting) throw notFound("meeting");
  return meeting;
}
