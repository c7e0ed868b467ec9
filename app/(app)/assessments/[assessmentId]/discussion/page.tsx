import { cache } from "react";
import { z } from "zod";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AgreeForm } from "@/components/votes/agree-form";
import { Coaches } from "@/components/votes/coaches";
import { ListedPractices } from "@/components/votes/listed-practices";
import { LiveUpdates } from "@/components/votes/live-updates";
import { Meeting } from "@/components/votes/meeting";
import { NotVotedOn } from "@/components/votes/not-voted-on";
import { Reveal } from "@/components/votes/reveal";
import { Settle } from "@/components/votes/settle";
import { VotingPromise } from "@/components/votes/voting-promise";
import { VotingStatus } from "@/components/votes/voting-status";
import type { Viewer } from "@/lib/access/viewer";
import { overtakenIn, unreasonedIn } from "@/lib/assessments/form";
import { answeredOf } from "@/lib/assessments/screens";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import { discussionOf } from "@/lib/votes/discussion";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { getAgreement } from "@/lib/votes/queries/get-agreement";
import { getDiscussed } from "@/lib/votes/queries/get-discussed";
import { getVoting } from "@/lib/votes/queries/get-voting";
import { namedParts } from "@/lib/votes/sentences";
import type { DiscussedView, VotingView } from "@/lib/votes/types";
import { saveAgreed } from "../actions";
import {
  dismissCoachAction,
  endMeetingAction,
  facilitateAction,
  finishAction,
  inviteCoachAction,
  joinAction,
  resumeAction,
  revealAction,
  settleAction,
  startMeetingAction,
} from "./actions";

const discussionInput = z.object({
  assessmentId: z.uuid(),
  overtaken: z.union([z.string(), z.array(z.string())]).optional(),
  unreasoned: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/assessments/[assessmentId]/discussion">;

const readAll = cache((viewer: Viewer, assessmentId: string) =>
  orNotFound(
    Promise.all([
      getDiscussed(viewer, { assessmentId }),
      getVoting(viewer, { assessmentId }),
      getAgreement(viewer, { assessmentId }),
      findMeeting(viewer, { assessmentId }),
    ]),
  ),
);

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(discussionInput, props);
  const [{ team }, , { items }] = await readAll(viewer, assessmentId);
  return { title: `${team.name} · ${items.length > 0 ? "discussion" : "voting"}` };
}

/** The model's categories by how far voting on them is. */
function categoriesOf({ definition }: DiscussedView, voting: VotingView) {
  const rowOf = (id: string) => voting.categories.find((category) => category.id === id);
  const practices = (id: string) => definition.practices.filter(({ category }) => category === id).length;
  const all = definition.categories.map(({ id, name }) => ({ id, name, practices: practices(id), row: rowOf(id) }));
  return {
    votedOn: all.filter(({ row }) => row !== undefined),
    open: all.flatMap(({ row, ...one }) => (row?.revealedAt === null ? [{ ...one, finished: row.finished ?? 0 }] : [])),
    left: all.filter(({ row, practices: asked }) => row === undefined && asked > 0),
  };
}

export default async function DiscussionPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(discussionInput, props);
  const { assessmentId } = input;
  const [assessment, voting, { items }, meeting] = await readAll(viewer, assessmentId);
  const { definition, team, can } = assessment;
  const { votedOn, open, left } = categoriesOf(assessment, voting);
  const { apart, close, waiting, agreed } = discussionOf(definition, items);
  const undecided = apart.filter(({ item }) => item.agreed === null).length;
  const asked = definition.practices.filter(({ category }) => open.some(({ id }) => id === category));
  const isDraft = assessment.state === "draft";
  const isRevealed = items.length > 0;

  return (
    <>
      {isDraft && <LiveUpdates events={`/api/v1/assessments/${assessmentId}/events`} />}
      <PageHeader
        above={
          <Breadcrumb
            items={[
              // A coach has this page alone.
              ...(can.seeTeam
                ? [
                    { label: team.name, href: `/teams/${team.id}` },
                    { label: "Assessment", href: `/assessments/${assessmentId}` },
                  ]
                : [{ label: team.name }]),
              { label: isRevealed ? "Discussion" : "Voting" },
            ]}
          />
        }
        title={isRevealed ? "What your team voted" : "Voting"}
        lead={`${definition.title} ${definition.version} · ${voting.secrecy === "named" ? "named votes" : "anonymous votes"}`}
        actions={
          isDraft ? (
            open.length === 0 &&
            can.seeTeam && <LinkButton href={`/assessments/${assessmentId}/publish`}>Review</LinkButton>
          ) : (
            <LinkButton href={`/assessments/${assessmentId}/result`}>The result</LinkButton>
          )
        }
      />
      <Meeting
        assessmentId={assessmentId}
        meeting={meeting && { ...meeting, parts: namedParts(meeting, definition, viewer.timeZone) }}
        categories={votedOn}
        isVoting={open.length > 0}
        canRun={voting.can.facilitate}
        start={startMeetingAction}
        end={endMeetingAction}
      />
      {open.length > 0 && (
        <>
          <div className="mt-4">
            <VotingPromise secrecy={voting.secrecy} guests={voting.guests} coaches={voting.coaches} />
          </div>
          <VotingStatus
            assessmentId={assessmentId}
            voting={voting}
            open={open}
            voted={answeredOf(asked, voting.mine.votes)}
            asked={asked.length}
            finish={finishAction}
            resume={resumeAction}
            facilitate={facilitateAction}
            join={joinAction}
          />
        </>
      )}
      {voting.can.inviteCoach && (
        <Coaches
          assessmentId={assessmentId}
          coaches={voting.coaches}
          invite={inviteCoachAction}
          dismiss={dismissCoachAction}
        />
      )}
      {open.length > 0 && voting.can.facilitate && (
        <Reveal
          assessmentId={assessmentId}
          secrecy={voting.secrecy}
          voters={voting.voters}
          finished={voting.finished}
          open={open}
          action={revealAction}
        />
      )}
      {open.length > 0 && !voting.can.facilitate && (
        <p className="mt-6 text-small text-soft">
          Whoever runs the voting reveals the votes. This page shows it by itself.
        </p>
      )}
      {apart.length > 0 && (
        <Section
          title={`Talk about these first: ${countOf(apart.length, "practice")}`}
          intro={`Here the votes lie furthest apart, the widest first. Let those at both ends say why, then agree on one answer. ${
            undecided === 0 ? "All of them are agreed." : `${countOf(undecided, "practice")} left.`
          }`}
        >
          {can.answer ? (
            <AgreeForm
              assessmentId={assessmentId}
              personId={viewer.personId}
              model={definition}
              practices={apart}
              answers={assessment.answers}
              overtaken={overtakenIn(input.overtaken)}
              unreasoned={unreasonedIn(input.unreasoned)}
              actionsOf={can.planActions ? team.id : null}
              here={`/assessments/${assessmentId}/discussion`}
              action={saveAgreed}
            />
          ) : (
            <ListedPractices assessmentId={assessmentId} practices={apart} says={(item) => item.agreed} />
          )}
        </Section>
      )}
      {(can.answer || voting.can.facilitate) && (
        <Settle assessmentId={assessmentId} practices={close} canSettle={voting.can.facilitate} action={settleAction} />
      )}
      {waiting.length > 0 && (
        <Section
          title={`Waiting for your team’s answer: ${countOf(waiting.length, "practice")}`}
          intro="Too few voted, too few know, or somebody objected: open it and answer it together."
        >
          <ListedPractices assessmentId={assessmentId} practices={waiting} says={() => null} />
        </Section>
      )}
      {agreed.length > 0 && (
        <Section title={`Agreed: ${countOf(agreed.length, "practice")}`} intro="Whoever objects opens it and says so.">
          <ListedPractices assessmentId={assessmentId} practices={agreed} says={(item) => item.agreed} />
        </Section>
      )}
      {can.seeTeam && isDraft && (
        <NotVotedOn assessmentId={assessmentId} categories={left} standsOnLast={assessment.standsOnLast} />
      )}
      {isRevealed && open.length === 0 && can.seeTeam && isDraft && (
        <p className="mt-8">
          <LinkButton href={`/assessments/${assessmentId}/publish`} variant="primary">
            {can.publish ? "Review and publish" : "Review"}
          </LinkButton>
        </p>
      )}
    </>
  );
}
