import Link from "next/link";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnsweredCount } from "@/components/assessments/answered-count";
import { AnsweringForm } from "@/components/assessments/answering";
import { AssumedAhead } from "@/components/assessments/assumed-ahead";
import { FrontierPause } from "@/components/assessments/frontier-pause";
import { PracticeBlock } from "@/components/assessments/practice-block";
import { SaveState } from "@/components/assessments/save-state";
import { CategoryNav, LevelNav } from "@/components/assessments/screen-nav";
import { StillSo } from "@/components/assessments/still-so";
import { MeetingClock } from "@/components/votes/meeting-clock";
import { VotingPromise } from "@/components/votes/voting-promise";
import { StrataThumb } from "@/components/report/strata-thumb";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { strataOf } from "@/lib/report/strata";
import { answeredOf, assumedOf, isAnswered, screenAddress, screensOf, screenToOpen } from "@/lib/assessments/screens";
import { overtakenIn } from "@/lib/assessments/form";
import { frontierOf } from "@/lib/assessments/frontier";
import { getAnswering } from "@/lib/assessments/queries";
import { answersOfViews } from "@/lib/assessments/rules";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { finishedOf, namedParts } from "@/lib/votes/sentences";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { findVoting } from "@/lib/votes/queries/get-voting";
import type { VotingView, VoteView } from "@/lib/votes/types";
import { passOverRest, saveScreen, saveVotes, takeUpRest } from "./actions";

const screenInput = z.object({
  assessmentId: z.uuid(),
  category: z.string().optional(),
  level: z.string().optional(),
  /** The screen on which this practice is asked. */
  practice: z.string().optional(),
  look: z.string().optional(),
  overtaken: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/assessments/[assessmentId]">;

const noAnswers = { id: "", options: [] };

/** What is scored, and what is asked beside it, each under a head of its own. */
const kinds = [
  { direction: "normal", title: "Practices", intro: "" },
  {
    direction: "reversed",
    title: "Habits to leave behind",
    intro: "How far is this true of you today? It is shown in the result and never scored.",
  },
  {
    direction: "fact",
    title: "Good to know",
    intro: "A fact about how you work. It is shown in the result and never scored.",
  },
] as const;

/** Read once for the page and its title: a model may have 2,000 practices. */
const answeringOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(getAnswering(viewer, { assessmentId })));

/** Categories whose votes are not revealed yet. */
const openIn = (voting: VotingView | null): ReadonlySet<string> =>
  new Set(voting?.categories.filter(({ revealedAt }) => revealedAt === null).map(({ id }) => id));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(screenInput, props);
  const { team, model } = await answeringOf(viewer, assessmentId);
  return { title: `${team.name} · ${model.title}` };
}

export default async function AnsweringPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(screenInput, props);
  const assessment = await answeringOf(viewer, input.assessmentId);
  if (assessment.state === "published") redirect(`/assessments/${assessment.id}/result`);
  const { definition, progress, can } = assessment;
  // Who starts from an earlier result is asked what changed; each level is there for who opens it.
  if (
    assessment.carried &&
    assessment.mode === "direct" &&
    input.category === undefined &&
    input.practice === undefined
  ) {
    redirect(`/assessments/${assessment.id}/again`);
  }
  const voting = await findVoting(viewer, { assessmentId: assessment.id });
  const meeting = voting && (await findMeeting(viewer, { assessmentId: assessment.id }));
  const open = openIn(voting);
  const discussion = `/assessments/${assessment.id}/discussion`;
  // Nothing to vote on here: those who only run the voting, and everybody after the reveal, begin with the discussion.
  const isVoter = voting?.can.vote === true;
  if (voting && !isVoter && (input.category === undefined || open.has(input.category))) redirect(discussion);
  const answers: Readonly<Record<string, VoteView>> = { ...assessment.answers, ...voting?.mine.votes };
  const screens = screensOf(definition);
  const wanted =
    screens.find(({ category, level }) => category.id === input.category && level.id === input.level) ??
    screens.find(({ practices }) => practices.some(({ id }) => id === input.practice));
  const present =
    wanted ??
    (isVoter
      ? screenToOpen(
          screens.filter(({ category }) => open.has(category.id)),
          answers,
          null,
        )
      : screenToOpen(screens, answers, assessment.lastAnswered));
  if (!present) throw new Error("A model without practices cannot be assessed."); // the format refuses such a model
  // A voter walks through what is voted on, everybody else through everything that is not.
  const walk = screens.filter(({ category }) => open.has(category.id) === open.has(present.category.id));
  const [before, after] = [walk[walk.indexOf(present) - 1], walk[walk.indexOf(present) + 1]];
  const overtaken = overtakenIn(input.overtaken);
  const isVote = open.has(present.category.id);
  // What was said last time would lead the votes.
  const carried = isVote ? null : assessment.carried;
  const still = present.practices.filter(
    ({ id }) => carried?.answers[id]?.change === "unchanged" && !isAnswered(answers[id]),
  );
  const isAssumed = !isVote && assumedOf(present.practices, answers) > 0;
  const nav = { assessmentId: assessment.id, screens, present, answers };
  const here = answeredOf(present.practices, answers);
  const asked = isVote ? definition.practices.filter(({ category }) => open.has(category)) : null;
  const done = asked ? answeredOf(asked, answers) : progress.total - progress.unanswered - progress.skipped;
  const total = asked ? asked.length : progress.total;
  const assumed = isVote
    ? 0
    : assumedOf(
        definition.practices.filter(({ category }) => category === present.category.id),
        answers,
      );
  const review = isVote
    ? { address: discussion, label: "Finish voting" }
    : voting
      ? { address: discussion, label: "Back to the discussion" }
      : { address: `/assessments/${assessment.id}/publish`, label: can.publish ? "Review and publish" : "Review" };
  const evidenceOf = (practice: string) => ({
    assessmentId: assessment.id,
    items: assessment.evidenceOf[practice] ?? [],
    today: assessment.evidence.on,
  });
  const nameOf = (screen: typeof present) =>
    screen.category === present.category ? screen.level.name : `${screen.category.name}, ${screen.level.name}`;
  // What the team votes on is asked of everybody, and a screen where something was said is not hidden again.
  const frontier =
    assessment.mode === "direct" && can.answer && !carried
      ? frontierOf(definition, present.category.id, answers)
      : null;
  const isAhead =
    present.practices.length > 0 && present.practices.every(({ id }) => frontier?.ahead.some((one) => one.id === id));
  if (frontier && isAhead && input.look === undefined) {
    return (
      <div className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]">
        <aside>
          <CategoryNav {...nav} groups={definition.groups} />
        </aside>
        <div className="min-w-0">
          <p className="text-small text-soft max-lg:mt-4">
            {assessment.team.name} · {present.category.name}
          </p>
          <h1 className="text-title">{present.level.name}</h1>
          <LevelNav {...nav} />
          <FrontierPause
            assessmentId={assessment.id}
            category={present.category}
            frontier={frontier}
            lookAnyway={`${screenAddress(assessment.id, present)}&look=1`}
            action={passOverRest}
          />
        </div>
      </div>
    );
  }

  // Who chose to look is not asked again at the next level.
  const addressOf = (screen: typeof present) =>
    screenAddress(assessment.id, screen) +
    (input.look !== undefined && screen.category === present.category ? "&look=1" : "");

  return (
    <>
      <AnsweringForm
        // Read anew when the category is passed over or taken up: the answers are others then.
        key={`${screenAddress(assessment.id, present)} ${isVote ? "votes" : assumed}`}
        assessmentId={assessment.id}
        personId={viewer.personId}
        kind={isVote ? "votes" : "answers"}
        action={isVote ? saveVotes : saveScreen}
        className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]"
      >
        <input type="hidden" name="assessmentId" value={assessment.id} />
        <input type="hidden" name="here" value={addressOf(present)} />
        <aside className="lg:sticky lg:top-4 lg:self-start">
          <CategoryNav {...nav} groups={definition.groups} />
          {!isVote && (
            <div className="mt-6 max-lg:mt-3">
              <StrataThumb
                {...strataOf(definition, answersOfViews(assessment.answers))}
                label="Your strata so far"
                shape="bar"
              />
            </div>
          )}
          <p className="mt-4 text-small text-soft max-lg:hidden">
            <AnsweredCount elsewhere={done - here} here={here} total={total} separator="of" />{" "}
            {isVote ? "voted on by you." : "answered"}
            {!isVote && progress.skipped > 0 && `, ${progress.skipped} assumed to be ahead of you`}
            {!isVote && ". Only your team sees this until you publish."}
            {isVote && voting && ` ${finishedOf(voting)}.`}
          </p>
          <p className="mt-3 text-small max-lg:hidden">
            <button name="go" value={review.address} className="target text-accent underline">
              {review.label}
            </button>
          </p>
        </aside>
        <div className="min-w-0">
          <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-baseline justify-between gap-x-6 bg-bg px-1 py-1 max-lg:mt-4">
            <p className="text-small text-soft">
              {assessment.team.name} · {present.category.name}
            </p>
            <SaveState />
          </div>
          {meeting && <MeetingClock {...meeting} parts={namedParts(meeting, definition, viewer.timeZone)} isShort />}
          <h1 tabIndex={-1} className="text-title outline-none">
            {present.level.name}{" "}
            <span className="font-normal text-soft">
              · <AnsweredCount elsewhere={0} here={here} total={present.practices.length} separator="of" />{" "}
              {isVote ? "voted" : "answered"}
            </span>
          </h1>
          <LevelNav {...nav} />
          <p className="mt-4 max-w-prose text-soft">
            {present.level.summary ?? present.category.summary} Everything is saved as you go.
          </p>
          {isVote && voting && (
            <div className="mt-4">
              <VotingPromise secrecy={voting.secrecy} guests={voting.guests} coaches={voting.coaches} />
            </div>
          )}
          {!isVote && voting && overtaken.size > 0 && (
            <div className="mt-4">
              <Notice tone="attention" title="Not everything was saved.">
                <p>
                  If you were voting: the votes of this category were revealed meanwhile. Votes that were saved before
                  were counted, the last ones were not.
                </p>
              </Notice>
            </div>
          )}
          {isAssumed && (
            <AssumedAhead category={present.category} count={assumed} form={can.answer ? "take-up" : null} />
          )}
          {carried && assessment.mode === "direct" && (
            <p className="mt-2 text-small">
              <Link
                href={`/assessments/${assessment.id}/again?${new URLSearchParams({ category: present.category.id })}`}
                prefetch={false}
                className="link"
              >
                Only what is asked again
              </Link>
            </p>
          )}
          {carried && still.length > 0 && (
            <StillSo published={day(carried.publishedAt, viewer.timeZone)} count={still.length} />
          )}
          {kinds.map(({ direction, title, intro }) => {
            const practices = present.practices.filter((practice) => practice.direction === direction);
            if (practices.length === 0) return null;
            return (
              <section key={direction} aria-label={title} className="mt-6">
                {direction !== "normal" && (
                  <>
                    <h2 className="text-lead font-medium">{title}</h2>
                    <p className="mb-4 text-small text-soft">{intro}</p>
                  </>
                )}
                {practices.map((practice) => (
                  <PracticeBlock
                    key={practice.id}
                    practice={practice}
                    answerSet={definition.answerSets.find(({ id }) => id === practice.answerSet) ?? noAnswers}
                    answer={answers[practice.id]}
                    overtaken={overtaken.get(practice.id)}
                    carried={carried?.answers[practice.id]}
                    evidence={isVote ? undefined : evidenceOf(practice.id)}
                    gated={definition.quality === "gate"}
                    voting={isVote}
                  />
                ))}
              </section>
            );
          })}
          <div className="flex flex-wrap justify-between gap-3 border-t border-line pt-6">
            {before ? (
              <Button name="go" value={addressOf(before)}>
                Back: {nameOf(before)}
              </Button>
            ) : (
              <span />
            )}
            {after ? (
              <Button variant="primary" name="go" value={addressOf(after)}>
                Next: {nameOf(after)}
              </Button>
            ) : (
              <Button variant="primary" name="go" value={review.address}>
                {review.label}
              </Button>
            )}
          </div>
        </div>
      </AnsweringForm>
      {isAssumed && can.answer && (
        <form id="take-up" action={takeUpRest}>
          <input type="hidden" name="assessmentId" value={assessment.id} />
          <input type="hidden" name="category" value={present.category.id} />
        </form>
      )}
    </>
  );
}
