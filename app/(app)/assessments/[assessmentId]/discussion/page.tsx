import { cache } from "react";
import { z } from "zod";
import { proposing } from "@/components/actions/addresses";
import { AnsweringForm } from "@/components/assessments/answering";
import { PracticeBlock } from "@/components/assessments/practice-block";
import { SaveState } from "@/components/assessments/save-state";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ListedPractices, type ListedPractice } from "@/components/votes/listed-practice";
import { NotVotedOn } from "@/components/votes/not-voted-on";
import { LiveUpdates } from "@/components/votes/live-updates";
import { Meeting } from "@/components/votes/meeting";
import { Reveal } from "@/components/votes/reveal";
import { Settle } from "@/components/votes/settle";
import { SuggestionLine } from "@/components/votes/suggestion-line";
import { VoteDots } from "@/components/votes/vote-dots";
import { VotingPromise } from "@/components/votes/voting-promise";
import { VotingStatus } from "@/components/votes/voting-status";
import type { Viewer } from "@/lib/access/viewer";
import { answeredOf, practiceAddress } from "@/lib/assessments/screens";
import type { AnswerView } from "@/lib/assessments/types";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import type { Model, Practice } from "@/lib/models/types";
import { getDiscussed } from "@/lib/votes/queries/get-discussed";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { getAgreement } from "@/lib/votes/queries/get-agreement";
import { getVoting } from "@/lib/votes/queries/get-voting";
import { suggestionsOf } from "@/lib/votes/rules";
import { labelsOf, namedParts } from "@/lib/votes/sentences";
import type { AgreementItem } from "@/lib/votes/types";
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

const noAnswers = { id: "", options: [] };

type ActionLinkProps = { teamId: string; model: Model; practice: Practice };

/** In a tab of its own: what is being agreed stays open. */
const ActionLink = ({ teamId, model, practice }: ActionLinkProps) => (
  <p className="screen-only mt-1 text-small">
    <a
      href={proposing({ teamId }, model.key, [practice.id])}
      target="_blank"
      rel="noopener"
      className="link target inline-flex items-center"
    >
      Make an action of it<span className="sr-only">: {practice.statement}, in a new tab</span>
    </a>
  </p>
);

/** A practice with what was voted on it, in words of its model. */
type Spoken = {
  readonly item: AgreementItem;
  readonly practice: Practice;
  readonly labels: Readonly<Record<string, string>>;
  readonly place: string;
};

const spokenOf = (model: Model, items: readonly AgreementItem[]): readonly Spoken[] =>
  items.flatMap((item) => {
    const practice = model.practices.find(({ id }) => id === item.practice);
    if (!practice) return [];
    const category = model.categories.find(({ id }) => id === practice.category)?.name ?? "";
    const level = model.levels.find(({ id }) => id === practice.level)?.name ?? "";
    return [{ item, practice, labels: labelsOf(model, practice), place: `${category}, ${level}` }];
  });

const practicesIn = ({ practices }: Model, id: string) => practices.filter(({ category }) => category === id).length;

const sayOf = (labels: Readonly<Record<string, string>>, answer: AnswerView | null) =>
  answer ? (labels[String(answer.value ?? answer.state)] ?? "") : "No answer yet";

export default async function DiscussionPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId, overtaken } = await pageInput(discussionInput, props);
  const [assessment, voting, { items }, meeting] = await readAll(viewer, assessmentId);
  const { definition, team, can } = assessment;
  const address = `/assessments/${assessmentId}/discussion`;
  const open = definition.categories.filter(({ id }) =>
    voting.categories.some((category) => category.id === id && category.revealedAt === null),
  );
  const asked = definition.practices.filter(({ category }) => open.some(({ id }) => id === category));
  const unvoted = definition.categories
    .filter(({ id }) => voting.categories.every((category) => category.id !== id))
    .map(({ id, name }) => ({ id, name, practices: practicesIn(definition, id) }))
    .filter(({ practices }) => practices > 0);
  const lost = new Map([overtaken ?? []].flat().map((one) => [one.split("=")[0] ?? "", one.split("=")[1] ?? ""]));
  const spoken = spokenOf(definition, items);
  const flagged = spoken.filter(({ item }) => item.flagged === true);
  const rest = spoken.filter(({ item }) => item.flagged !== true);
  const suggested: Readonly<Record<string, { readonly answer: AnswerView }>> = suggestionsOf(items);
  const listed = (some: readonly Spoken[], says: (item: AgreementItem) => AnswerView | null): ListedPractice[] =>
    some.map(({ item, practice, labels, place }) => ({
      id: practice.id,
      statement: practice.statement,
      place,
      href: practiceAddress(assessmentId, practice),
      says: sayOf(labels, says(item)),
      votes: <VoteDots item={item} labels={labels} />,
    }));
  const settleable = rest.filter(
    ({ item }) => item.agreed === null && item.settles !== null && !isCleared(item, assessment),
  );
  const waiting = rest.filter(({ item }) => item.agreed === null && !settleable.some((one) => one.item === item));
  const agreed = rest.filter(({ item }) => item.agreed !== null);
  const undecided = flagged.filter(({ item }) => item.agreed === null).length;

  return (
    <>
      {assessment.state === "draft" && <LiveUpdates events={`/api/v1/assessments/${assessmentId}/events`} />}
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
              { label: items.length > 0 ? "Discussion" : "Voting" },
            ]}
          />
        }
        title={items.length > 0 ? "What your team voted" : "Voting"}
        lead={`${definition.title} ${definition.version} · ${voting.secrecy === "named" ? "named votes" : "anonymous votes"}`}
        actions={
          assessment.state === "published" ? (
            <LinkButton href={`/assessments/${assessmentId}/result`}>The result</LinkButton>
          ) : (
            open.length === 0 &&
            can.seeTeam && <LinkButton href={`/assessments/${assessmentId}/publish`}>Review</LinkButton>
          )
        }
      />
      <Meeting
        assessmentId={assessmentId}
        meeting={meeting && { ...meeting, parts: namedParts(meeting, definition, viewer.timeZone) }}
        categories={definition.categories.filter(({ id }) => voting.categories.some((category) => category.id === id))}
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
            viewerId={viewer.personId}
            voting={voting}
            open={open}
            voted={answeredOf(asked, voting.mine.votes)}
            asked={asked.length}
            finish={finishAction}
            resume={resumeAction}
            facilitate={facilitateAction}
            join={joinAction}
            inviteCoach={inviteCoachAction}
            dismissCoach={dismissCoachAction}
          />
          {voting.can.facilitate ? (
            <Reveal
              assessmentId={assessmentId}
              secrecy={voting.secrecy}
              voters={voting.voters}
              finished={voting.finished}
              open={open.map(({ id, name }) => ({
                id,
                name,
                finished: voting.categories.find((category) => category.id === id)?.finished ?? 0,
              }))}
              action={revealAction}
            />
          ) : (
            <p className="mt-6 text-small text-soft">
              A lead of your team reveals the votes. This page shows it by itself.
            </p>
          )}
        </>
      )}
      {flagged.length > 0 && (
        <Section
          title={`Talk about these first: ${countOf(flagged.length, "practice")}`}
          intro={`Here the votes lie furthest apart, the widest first. Let those at both ends say why, then agree on one answer. ${
            undecided === 0 ? "All of them are agreed." : `${countOf(undecided, "practice")} left.`
          }`}
        >
          {can.answer ? (
            <AnsweringForm assessmentId={assessmentId} personId={viewer.personId} action={saveAgreed}>
              <input type="hidden" name="assessmentId" value={assessmentId} />
              <input type="hidden" name="here" value={address} />
              <div className="sticky top-0 z-10 -mx-1 bg-bg px-1 py-1 text-right">
                <SaveState />
              </div>
              {flagged.map(({ item, practice, labels, place }) => {
                const proposal = suggested[practice.id];
                return (
                  <PracticeBlock
                    key={practice.id}
                    practice={practice}
                    answerSet={definition.answerSets.find(({ id }) => id === practice.answerSet) ?? noAnswers}
                    answer={assessment.answers[practice.id]}
                    overtaken={lost.get(practice.id)}
                    gated={definition.quality === "gate"}
                    proposal={proposal?.answer}
                    votes={
                      <>
                        <p className="mt-2 text-small text-soft">{place}</p>
                        <VoteDots item={item} labels={labels} />
                        {proposal && <SuggestionLine practice={practice} label={sayOf(labels, proposal.answer)} />}
                        {can.planActions && <ActionLink teamId={team.id} model={definition} practice={practice} />}
                      </>
                    }
                  />
                );
              })}
              <noscript>
                <Button variant="primary" name="go" value={address}>
                  Save
                </Button>
              </noscript>
            </AnsweringForm>
          ) : (
            <ListedPractices practices={listed(flagged, ({ agreed: answer }) => answer)} />
          )}
        </Section>
      )}
      {(can.answer || voting.can.facilitate) && (
        <Settle
          assessmentId={assessmentId}
          practices={listed(settleable, ({ settles }) => settles)}
          canSettle={voting.can.facilitate}
          action={settleAction}
        />
      )}
      {waiting.length > 0 && (
        <Section
          title={`Waiting for your team’s answer: ${countOf(waiting.length, "practice")}`}
          intro="Too few voted, too few know, or somebody objected: open it and answer it together."
        >
          <ListedPractices practices={listed(waiting, () => null)} />
        </Section>
      )}
      {agreed.length > 0 && (
        <Section title={`Agreed: ${countOf(agreed.length, "practice")}`} intro="Whoever objects opens it and says so.">
          <ListedPractices practices={listed(agreed, ({ agreed: answer }) => answer)} />
        </Section>
      )}
      {can.seeTeam && assessment.state === "draft" && (
        <NotVotedOn assessmentId={assessmentId} categories={unvoted} standsOnLast={assessment.standsOnLast} />
      )}
      {items.length > 0 && open.length === 0 && can.seeTeam && assessment.state === "draft" && (
        <p className="mt-8">
          <LinkButton href={`/assessments/${assessmentId}/publish`} variant="primary">
            {can.publish ? "Review and publish" : "Review"}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** Somebody took the answer back: that is an objection, which no single step settles. */
const isCleared = ({ practice }: AgreementItem, { answers }: { answers: Readonly<Record<string, AnswerView>> }) =>
  answers[practice] !== undefined;
