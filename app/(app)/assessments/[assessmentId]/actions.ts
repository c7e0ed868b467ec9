"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { confirmRest, reopenRest } from "@/lib/assessments/commands/confirm-rest";
import { passOver, takeUp } from "@/lib/assessments/commands/pass-over";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { fieldNames } from "@/lib/assessments/form";
import { addressWith, isOfAnother, type PostedAnswer, saveScreenOf } from "@/lib/assessments/posted";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { type AssessmentInput, assessmentInput, categoryOfDraftInput } from "@/lib/assessments/input";
import { assumedOf, screenAddress, screensOf } from "@/lib/assessments/screens";
import type { AnswerView } from "@/lib/assessments/types";
import { asViewer } from "@/lib/doors/page";
import { saveVote } from "@/lib/votes/commands/save-vote";
import { getAgreement } from "@/lib/votes/queries/get-agreement";
import { suggestionsOf } from "@/lib/votes/rules";

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

type Saved = PostedAnswer & { readonly assessmentId: string };
/** By practice: an answer that one button takes, and whether "all unchanged ones" means it. */
type Proposals = Readonly<Record<string, { readonly answer: AnswerView; readonly change: string }>>;

/**
 * Saves a whole screen: what the form posts while the page's script is not there (with it, each answer is saved on its
 * own). An answer that somebody else overtook is named in the address that follows, and so is one that lacks its reason.
 */
const screenAction =
  (
    save: (viewer: Viewer, said: Saved) => Promise<unknown>,
    proposalsOf: (viewer: Viewer, input: AssessmentInput) => Promise<Proposals>,
  ) =>
  async (form: FormData): Promise<void> => {
    const viewer = await asViewer();
    const { assessmentId, here, go, clear, carry } = postedForm.parse(
      Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
    );
    assessmentInput.parse({ assessmentId });
    // What one person said on this screen is not said by whoever signed in since.
    if (isOfAnother(form, viewer.personId)) redirect("/?another");
    const proposed = carry === undefined ? {} : await proposalsOf(viewer, { assessmentId });
    const pressed = (practice: string) => {
      if (practice === clear) return { state: "unanswered" as const };
      const proposal = proposed[practice];
      const isCarried = carry === practice || (carry === "unchanged" && proposal?.change === "unchanged");
      return isCarried && !form.has(fieldNames(practice).choice) ? proposal?.answer : undefined;
    };
    const unsaved = await saveScreenOf(form, pressed, (said) => save(viewer, { ...said, assessmentId }));
    const isUnfinished = unsaved.overtaken.length > 0 || unsaved.unreasoned.length > 0;
    const next = isUnfinished || clear !== undefined || carry !== undefined ? here : (go ?? here);
    redirect(addressWith(ownAddress(next, assessmentId), unsaved));
  };

/** What a screen shows is posted with it, also what nobody touched. */
const savePosted = (viewer: Viewer, said: Saved) => saveAnswer(viewer, said, { isMeant: false });

export const saveScreen = screenAction(
  savePosted,
  async (viewer, input) => (await getAnswering(viewer, input)).carried?.answers ?? {},
);

export const saveVotes = screenAction(saveVote, () => Promise.resolve({}));

/** Agreeing in the discussion: what is proposed there is what the votes suggest. */
export const saveAgreed = screenAction(savePosted, async (viewer, input) =>
  suggestionsOf((await getAgreement(viewer, input)).items),
);

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
