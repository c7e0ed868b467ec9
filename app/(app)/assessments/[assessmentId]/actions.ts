"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { confirmRest, reopenRest } from "@/lib/assessments/commands/confirm-rest";
import { passOver, takeUp } from "@/lib/assessments/commands/pass-over";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { answerOfFields, fieldNames } from "@/lib/assessments/form";
import { getAnswering } from "@/lib/assessments/queries";
import { answerInput, assessmentInput, categoryOfDraftInput } from "@/lib/assessments/input";
import { assumedOf, screenAddress, screensOf } from "@/lib/assessments/screens";
import { asViewer } from "@/lib/doors/page";
import { AppError } from "@/lib/errors";

const postedForm = z.object({
  assessmentId: z.uuid(),
  here: z.string(),
  go: z.string().optional(),
  clear: z.string().optional(),
  /** A practice, or "unchanged": what was said last time still holds. */
  carry: z.string().optional(),
});

const ownAddress = (address: string | undefined, assessmentId: string) =>
  address?.startsWith(`/assessments/${assessmentId}`) === true ? address : `/assessments/${assessmentId}`;

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The answer that the posted fields of a practice say, or null when they say none that can be kept. */
function answerIn(form: FormData, practice: string) {
  const names = fieldNames(practice);
  const answer = answerOfFields({
    choice: text(form, names.choice) || "unanswered",
    reason: text(form, names.reason),
    note: text(form, names.note),
    criteria: form.getAll(names.criteria).map(Number),
  });
  const parsed = answerInput.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

/**
 * Saves a whole screen: what the form posts while the page's script is not there (with it, each answer is saved on its
 * own). An answer that somebody else overtook is named in the address that follows.
 */
export async function saveScreen(form: FormData): Promise<void> {
  const viewer = await asViewer();
  const { assessmentId, here, go, clear, carry } = postedForm.parse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
  );
  assessmentInput.parse({ assessmentId });
  const practices = [...form.keys()].flatMap((name) =>
    name.startsWith("revision:") ? [name.slice("revision:".length)] : [],
  );
  const proposed = carry === undefined ? {} : ((await getAnswering(viewer, { assessmentId })).carried?.answers ?? {});
  const confirmed = (practice: string) => {
    const proposal = proposed[practice];
    const isMeant = carry === practice || (carry === "unchanged" && proposal?.change === "unchanged");
    const parsed = isMeant && !form.has(fieldNames(practice).choice) ? answerInput.safeParse(proposal?.answer) : null;
    return parsed?.success ? parsed.data : null;
  };
  const overtaken: string[] = [];
  await Promise.all(
    practices.map(async (practice) => {
      const answer =
        practice === clear ? { state: "unanswered" as const } : (confirmed(practice) ?? answerIn(form, practice));
      if (!answer) return;
      const revision = Number(text(form, fieldNames(practice).revision));
      try {
        // Nothing was there and nothing was said: no row for it.
        if (revision === 0 && "state" in answer && answer.state === "unanswered") return;
        await saveAnswer(viewer, { ...answer, assessmentId, practice, revision });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "conflict") throw error;
        overtaken.push(`${practice}=${text(form, fieldNames(practice).choice)}`);
      }
    }),
  );
  const next = overtaken.length > 0 || clear !== undefined || carry !== undefined ? here : go;
  const address = new URL(ownAddress(next, assessmentId), "http://here");
  for (const one of overtaken) address.searchParams.append("overtaken", one);
  redirect(address.pathname + address.search);
}

/** Asks what was passed over in a category after all, from its lowest level up. */
export async function takeUpRest(form: FormData): Promise<void> {
  const viewer = await asViewer();
  const input = postedCategory(form);
  const { definition, answers } = await getAnswering(viewer, input);
  await takeUp(viewer, input);
  const first = screensOf(definition).find(
    ({ category, practices }) => category.id === input.category && assumedOf(practices, answers) > 0,
  );
  redirect(first ? `${screenAddress(input.assessmentId, first)}&look=1` : `/assessments/${input.assessmentId}`);
}

/** Passes over the rest of a category and goes on where something is still to be asked. */
export async function passOverRest(form: FormData): Promise<void> {
  const viewer = await asViewer();
  const input = postedCategory(form);
  await passOver(viewer, input);
  redirect(`/assessments/${input.assessmentId}`);
}

const postedCategory = (form: FormData) =>
  categoryOfDraftInput.parse({ assessmentId: form.get("assessmentId"), category: form.get("category") });

const againAddress = ({ assessmentId, category }: ReturnType<typeof postedCategory>) =>
  `/assessments/${assessmentId}/again?${new URLSearchParams({ category })}`;

/** Confirms what a category does not ask again, all at once. */
export async function confirmRestAction(form: FormData): Promise<void> {
  const viewer = await asViewer();
  const input = postedCategory(form);
  await confirmRest(viewer, input);
  redirect(againAddress(input));
}

/** Takes that back. */
export async function reopenRestAction(form: FormData): Promise<void> {
  const viewer = await asViewer();
  const input = postedCategory(form);
  await reopenRest(viewer, input);
  redirect(againAddress(input));
}
