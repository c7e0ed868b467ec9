import { cache } from "react";
import { proposing } from "@/components/actions/addresses";
import { AskAgain } from "@/components/report/ask-again";
import { Caveats } from "@/components/report/caveats";
import { MovementView } from "@/components/report/movement";
import { OverTime } from "@/components/report/over-time";
import { ResultAnswers } from "@/components/report/result-answers";
import { ResultDownloads } from "@/components/report/result-downloads";
import { ResultNextSteps } from "@/components/report/result-next-steps";
import { TeamStanding } from "@/components/report/team-standing";
import { WithdrawnNotice } from "@/components/report/withdrawn-notice";
import { DoneSince } from "@/components/retrospective/done-since";
import { OtherHelp } from "@/components/steps/other-help";
import { SetAside } from "@/components/steps/set-aside";
import { WithdrawForm } from "@/components/publications/withdraw-form";
import { WhenAgain } from "@/components/teams/when-again";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { assessmentInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { findPeers } from "@/lib/peers/queries/find-peers";
import { findResult } from "@/lib/publications/queries/get-report";
import { noStepsText } from "@/lib/report/sentences";
import type { Report } from "@/lib/report/types";
import { listOutcomes } from "@/lib/retrospectives/queries/list-outcomes";
import { getTeam } from "@/lib/teams/queries";
import { dayIn } from "@/lib/format/days";
import { isRecent, proposedAgain } from "@/lib/teams/rules";
import { planAgainAction } from "../../../teams/[teamId]/actions";
import { markStepAction, unmarkStepAction, withdrawAction } from "./actions";

type Props = PageProps<"/assessments/[assessmentId]/result">;

// The title and the page ask for the same result: once per request.
const resultOf = cache((viewer: Viewer, assessmentId: string) => findResult(viewer, { assessmentId }));

const titleOf = ({ team, publishedAt, timeZone }: Report) => `${team.name}, ${day(publishedAt, timeZone)}`;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const result = await resultOf(viewer, assessmentId);
  if (!result) await orNotFound(getAnswering(viewer, { assessmentId }));
  return { title: result ? `${titleOf(result.report)} · result` : "Not published yet" };
}

/** A draft has no result; its team is led back to it, and for everybody else there is nothing here. */
async function NotPublished({ viewer, assessmentId }: { viewer: Viewer; assessmentId: string }) {
  const draft = await orNotFound(getAnswering(viewer, { assessmentId }));
  return (
    <>
      <PageHeader title={`${draft.team.name}: not published yet`} />
      <EmptyState
        title="This assessment is still a draft."
        actions={<LinkButton href={`/assessments/${assessmentId}`}>Go on answering</LinkButton>}
      >
        <p>Only your team sees a draft. Its result appears here once a lead of the team publishes it.</p>
      </EmptyState>
    </>
  );
}

function lead({ model, publishedBy, participants }: Report) {
  const by = participants === null ? "" : ` · ${countOf(participants, "person")} took part`;
  return `${model.title} ${model.version} · published by ${publishedBy}${by}`;
}

export default async function ResultPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const result = await resultOf(viewer, assessmentId);
  if (!result) return <NotPublished viewer={viewer} assessmentId={assessmentId} />;
  const { report, can } = result;
  const { before, team } = report;
  const publishedOn = dayIn(new Date(report.publishedAt), viewer.timeZone);
  const today = dayIn(new Date(), viewer.timeZone);
  const [{ again, can: canTeam }, peers, done] = await Promise.all([
    getTeam(viewer, { teamId: team.id }),
    findPeers(viewer, {
      model: report.model.key,
      practices: report.nextSteps.map(({ id }) => id),
      except: [team.id],
    }),
    before ? listOutcomes(viewer, report, before) : [],
  ]);
  const marking = canTeam.planActions &&
    report.isLatest && {
      about: { teamId: team.id, model: report.model.key, assessmentId },
      mark: markStepAction,
      unmark: unmarkStepAction,
    };
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Result" },
            ]}
          />
        }
        title={titleOf(report)}
        lead={lead(report)}
        actions={<ResultDownloads {...report} />}
      />
      <div className="mt-4">
        <WithdrawnNotice report={report} hasDraft={can.answer} />
      </div>
      {report.comment && (
        <blockquote className="mt-4 max-w-prose border-l-2 border-h3 pl-4 whitespace-pre-line">
          {report.comment}
          <footer className="text-small text-soft">the team</footer>
        </blockquote>
      )}
      <Section
        title="Next steps"
        id="next-steps"
        actions={
          <>
            {canTeam.planActions && report.isLatest && report.nextSteps.length > 0 && (
              // Those that nobody works on yet: the page knows which.
              <LinkButton href={proposing({ teamId: team.id }, report.model.key, [])} variant="primary">
                Make actions of them
              </LinkButton>
            )}
            {report.answers && (
              // Loaded when somebody goes there: nobody else pays for it.
              <LinkButton href={`/assessments/${report.assessmentId}/result/what-if`} prefetch={false}>
                What if …
              </LinkButton>
            )}
          </>
        }
      >
        {report.nextSteps.length > 0 ? (
          <ResultNextSteps
            steps={report.nextSteps}
            model={report.model.key}
            peers={peers}
            marking={marking || undefined}
          />
        ) : (
          <p className="text-soft">{noStepsText(report)}</p>
        )}
        <OtherHelp practices={report.otherHelp} marking={marking || undefined} />
        <SetAside steps={report.setAside} timeZone={report.timeZone} marking={marking || undefined} />
      </Section>
      {again && !again.chosen && canTeam.planAgain && !report.withdrawn && isRecent(publishedOn, today) && (
        <Section title="When again?" id="again">
          <WhenAgain
            teamId={team.id}
            on={again.on}
            chosen={again.chosen}
            proposed={proposedAgain(publishedOn, today)}
            action={planAgainAction}
          />
        </Section>
      )}
      <TeamStanding report={report} />
      {before && (
        <Section
          title={`What moved since ${day(before.publishedAt, report.timeZone)}`}
          actions={
            !report.withdrawn && (
              <LinkButton
                href={`/teams/${team.id}/retrospective?from=${before.assessmentId}&to=${report.assessmentId}`}
                prefetch={false}
              >
                Retrospective
              </LinkButton>
            )
          }
        >
          <MovementView before={before} categories={report.categories} answers={report.answers} />
          <DoneSince actions={done} timeZone={report.timeZone} />
        </Section>
      )}
      <Section title="Over time">
        <OverTime team={team.name} history={report.history} categories={report.categories} timeZone={report.timeZone} />
      </Section>
      <AskAgain report={report} />
      <ResultAnswers report={report} />
      <Caveats caveats={report.caveats} />
      {can.withdraw && (
        <div className="mt-10 border-t border-line pt-4">
          <WithdrawForm action={withdrawAction} assessmentId={report.assessmentId} />
        </div>
      )}
    </>
  );
}
