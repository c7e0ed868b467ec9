import Link from "next/link";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnsweringForm } from "@/components/assessments/answering";
import { AssumedAhead } from "@/components/assessments/assumed-ahead";
import { FrontierPause } from "@/components/assessments/frontier-pause";
import { PausedScreen } from "@/components/assessments/paused-screen";
import { PracticesAsked } from "@/components/assessments/practices-asked";
import { ScreenAside } from "@/components/assessments/screen-aside";
import { ScreenHead } from "@/components/assessments/screen-head";
import { StillSo } from "@/components/assessments/still-so";
import { WalkButtons } from "@/components/assessments/walk-buttons";
import { MeetingClock } from "@/components/votes/meeting-clock";
import { VotedTooLate } from "@/components/votes/voted-too-late";
import { VotingPromise } from "@/components/votes/voting-promise";
import { WhileVoting } from "@/components/votes/while-voting";
import type { Viewer } from "@/lib/access/viewer";
import { overtakenIn, unreasonedIn } from "@/lib/assessments/form";
import { frontierOf } from "@/lib/assessments/frontier";
import { placeIn } from "@/lib/assessments/place";
import { getAnswering } from "@/lib/assessments/queries";
import { answersOfViews } from "@/lib/assessments/rules";
import { assumedOf, isAnswered, screenAddress } from "@/lib/assessments/screens";
import type { AnsweringView, Screen } from "@/lib/assessments/types";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import type { Practice } from "@/lib/models/types";
import { strataOf } from "@/lib/report/strata";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { findVoting } from "@/lib/votes/queries/get-voting";
import { namedParts } from "@/lib/votes/sentences";
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
  unreasoned: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/assessments/[assessmentId]">;

/** Read once for the page and its title: a model may have 2,000 practices. */
const answeringOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(getAnswering(viewer, { assessmentId })));

/** Where the walk ends: with one's own votes, in the discussion, or before publishing. */
function endOf({ id, can }: AnsweringView, voting: VotingView | null, isVote: boolean) {
  if (isVote) return { address: `/assessments/${id}/discussion`, label: "Finish voting" };
  if (voting) return { address: `/assessments/${id}/discussion`, label: "Back to the discussion" };
  return { address: `/assessments/${id}/publish`, label: can.publish ? "Review and publish" : "Review" };
}

/** Whether all that a screen asks lies above the frontier. */
const isAhead = ({ practices }: Screen, { ahead }: { readonly ahead: readonly Practice[] }) =>
  practices.every(({ id }) => ahead.some((one) => one.id === id));

const isVotedOn = (voting: VotingView | null, { category }: Screen) =>
  voting?.categories.some(({ id }) => id === category.id) === true;

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
  const { id: assessmentId, definition, progress, can, team } = assessment;
  const own = `/assessments/${assessmentId}`;
  if (assessment.state === "published") redirect(`${own}/result`);
  const asksNothing = input.category === undefined && input.practice === undefined;
  // Who starts from an earlier result is asked what changed; each level is there for who opens it.
  if (assessment.carried && assessment.mode === "direct" && asksNothing) redirect(`${own}/again`);
  const voting = await findVoting(viewer, { assessmentId });
  const meeting = voting && (await findMeeting(viewer, { assessmentId }));
  const open = openIn(voting);
  // Nothing to vote on here: those who only run the voting, and everybody after the reveal, begin with the discussion.
  const isVoter = voting?.can.vote === true;
  if (voting && !isVoter && (input.category === undefined || open.has(input.category))) redirect(`${own}/discussion`);
  const answers: Readonly<Record<string, VoteView>> = { ...assessment.answers, ...voting?.mine.votes };
  const place = placeIn({ ...assessment, answers, open, isVoter }, input);
  if (!place) throw new Error("A model without practices cannot be assessed."); // the format refuses such a model
  const { present, isVote, assumed } = place;
  const nav = { assessmentId, screens: place.screens, present, answers };
  const end = endOf(assessment, voting, isVote);
  // What was said last time would lead the votes.
  const carried = isVote ? null : assessment.carried;
  // What the team votes on is asked of everybody, and a screen where something was said is not hidden again.
  const frontier =
    assessment.mode === "direct" && can.answer && !carried
      ? frontierOf(definition, present.category.id, answers)
      : null;
  if (frontier && input.look === undefined && isAhead(present, frontier)) {
    return (
      <PausedScreen {...nav} groups={definition.groups} team={team.name}>
        <FrontierPause
          assessmentId={assessmentId}
          category={present.category}
          frontier={frontier}
          lookAnyway={`${screenAddress(assessmentId, present)}&look=1`}
          action={passOverRest}
        />
      </PausedScreen>
    );
  }
  // Who chose to look is not asked again at the next level.
  const addressOf = (screen: Screen) =>
    screenAddress(assessmentId, screen) +
    (input.look !== undefined && screen.category === present.category ? "&look=1" : "");
  const overtaken = overtakenIn(input.overtaken);
  const unreasoned = unreasonedIn(input.unreasoned);
  const isAssumed = !isVote && assumedOf(present.practices, answers) > 0;
  const still = present.practices.filter(
    ({ id }) => carried?.answers[id]?.change === "unchanged" && !isAnswered(answers[id]),
  );
  const blockOf = ({ id }: Practice) => ({
    answer: answers[id],
    overtaken: overtaken.get(id),
    isUnreasoned: unreasoned.has(id),
    carried: carried?.answers[id],
    evidence: isVote
      ? undefined
      : { assessmentId, items: assessment.evidenceOf[id] ?? [], today: assessment.evidence.on },
    voting: isVote,
  });
  const screen = (
    <>
      <AnsweringForm
        // Read anew when the category is passed over or taken up: the answers are others then.
        key={`${screenAddress(assessmentId, present)} ${isVote ? "votes" : assumed}`}
        assessmentId={assessmentId}
        personId={viewer.personId}
        kind={isVote ? "votes" : "answers"}
        action={isVote ? saveVotes : saveScreen}
        className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]"
      >
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="here" value={addressOf(present)} />
        <ScreenAside
          assessmentId={assessmentId}
          model={definition}
          place={place}
          answers={answers}
          voting={isVote ? voting : null}
          skipped={progress.skipped}
          isShared={open.size === 0 && can.answer}
          strata={isVote ? null : strataOf(definition, answersOfViews(assessment.answers))}
          end={end}
        />
        <div className="min-w-0">
          <ScreenHead team={team.name} place={place} nav={nav}>
            {meeting && <MeetingClock {...meeting} parts={namedParts(meeting, definition, viewer.timeZone)} isShort />}
          </ScreenHead>
          {isVote && voting && (
            <div className="mt-4">
              <VotingPromise secrecy={voting.secrecy} guests={voting.guests} coaches={voting.coaches} />
            </div>
          )}
          {!isVote && voting && overtaken.size > 0 && <VotedTooLate />}
          {isAssumed && (
            <AssumedAhead category={present.category} count={assumed} form={can.answer ? "take-up" : null} />
          )}
          {carried && !isVotedOn(voting, present) && (
            <p className="mt-2 text-small">
              <Link
                href={`${own}/again?${new URLSearchParams({ category: present.category.id })}`}
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
          <PracticesAsked model={definition} practices={present.practices} blockOf={blockOf} />
          <WalkButtons {...place} addressOf={addressOf} end={end} />
        </div>
      </AnsweringForm>
      {isAssumed && can.answer && (
        <form id="take-up" action={takeUpRest}>
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <input type="hidden" name="category" value={present.category.id} />
        </form>
      )}
    </>
  );
  if (!isVote) return screen;
  return (
    <WhileVoting
      key={screenAddress(assessmentId, present)}
      events={`/api/v1/assessments/${assessmentId}/events`}
      progress={`/api/v1/assessments/${assessmentId}/votes`}
      category={present.category}
      onward={{ label: "See what your team voted", href: `${own}/discussion` }}
    >
      {screen}
    </WhileVoting>
  );
}
