import type { ReactNode } from "react";
import { ActionsGlance } from "@/components/actions/actions-glance";
import { OverTime } from "@/components/report/over-time";
import { ResultNextSteps } from "@/components/report/result-next-steps";
import { Strata } from "@/components/report/strata";
import { RoundBanners } from "@/components/rounds/round-banner";
import { TargetsGlance } from "@/components/targets/targets-glance";
import { AssessmentList } from "@/components/teams/assessment-list";
import { StartForm } from "@/components/teams/start-form";
import { WhenAgain } from "@/components/teams/when-again";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { listAssessments } from "@/lib/assessments/queries";
import type { AssessmentSummary } from "@/lib/assessments/types";
import { listModels } from "@/lib/catalogue/queries";
import type { ModelSummary } from "@/lib/catalogue/types";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { calendarDay, day } from "@/lib/format/dates";
import { about } from "@/lib/format/durations";
import { starters } from "@/lib/models/starters";
import { findPeers } from "@/lib/peers/queries/find-peers";
import type { Peers } from "@/lib/peers/types";
import { findLatestResult } from "@/lib/publications/queries/find-latest-result";
import type { Report } from "@/lib/report/types";
import { listWaitingRounds } from "@/lib/rounds/queries/list-rounds";
import { listTargets } from "@/lib/targets/queries/list-targets";
import { teamInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries";
import { dayIn, proposedAgain } from "@/lib/teams/rules";
import type { TeamView } from "@/lib/teams/types";
import { startInRoundAction } from "../../rounds/actions";
import { planAgainAction, startAction } from "./actions";

type Props = PageProps<"/teams/[teamId]">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const team = await orNotFound(getTeam(viewer, await pageInput(teamInput, props)));
  return { title: team.name };
}

function NoResult({ team, draft }: { team: TeamView; draft: AssessmentSummary | undefined }) {
  if (draft) return null;
  return (
    <div className="mt-8">
      <EmptyState title={`${team.name} has published no result yet.`}>
        <p>
          {team.can.startAssessment
            ? "Start an assessment below. Only your team sees the answers until you publish."
            : "A lead of the team starts an assessment; what the team publishes appears here."}
        </p>
      </EmptyState>
    </div>
  );
}

type LatestProps = { report: Report; peers: ReadonlyMap<string, Peers>; actions: ReactNode; targets: ReactNode };

function Latest({ report, peers, actions, targets }: LatestProps) {
  const href = `/assessments/${report.assessmentId}/result`;
  return (
    <>
      <Section title="Next steps" actions={<LinkButton href={href}>The whole result</LinkButton>}>
        <ResultNextSteps steps={report.nextSteps} model={report.model.key} peers={peers} />
      </Section>
      {actions}
      <Section title="Where the team stands" intro={`Published on ${day(report.publishedAt, report.timeZone)}.`}>
        <Strata caption={`${report.team.name}: how much of each level is in place`} {...report.strata} legend={false} />
      </Section>
      {targets}
      <Section
        title="Over time"
        actions={
          report.before && (
            <LinkButton href={`/teams/${report.team.id}/retrospective`} prefetch={false}>
              Retrospective
            </LinkButton>
          )
        }
      >
        <OverTime
          team={report.team.name}
          history={report.history}
          categories={report.categories}
          timeZone={report.timeZone}
        />
      </Section>
    </>
  );
}

function Draft({ team, draft }: { team: TeamView; draft: AssessmentSummary | undefined }) {
  if (!draft) return null;
  return (
    <div className="mt-6">
      <Notice
        title={`An assessment of “${draft.model.title}” is open.`}
        actions={
          <LinkButton href={`/assessments/${draft.id}`} variant="primary">
            Go on
          </LinkButton>
        }
      >
        <p>Only {team.name} sees it until it is published.</p>
      </Notice>
    </div>
  );
}

/** The day that the team chose has come. */
function LookAgain({ team }: { team: TeamView }) {
  return (
    <div className="mt-4">
      <Notice
        tone="attention"
        title="It is time to look again."
        {...(team.can.startAssessment
          ? { actions: <LinkButton href="#assess">Assess the team again</LinkButton> }
          : {})}
      >
        <p>You planned {calendarDay(team.again?.on ?? "")}. You are asked what changed; the rest you confirm.</p>
      </Notice>
    </div>
  );
}

/** The models that can be started: the one the team knows is chosen, a newcomer's first one otherwise, and a short way in. */
function offerOf(models: readonly ModelSummary[], known: string | undefined) {
  const short = models.find(({ key }) => key === starters.quickest);
  return {
    models: models.map(({ key, title, minutes }) => ({ value: key, label: `${title}, ${about(minutes)}` })),
    preselected: [known, starters.newcomer].find((wanted) => models.some(({ key }) => key === wanted)),
    short:
      known === undefined && short && models.length > 1
        ? { value: short.key, label: `Or begin with five minutes: ${short.title}` }
        : undefined,
  };
}

/** What the lead may keep or change: the day that is planned and still to come, else what is proposed. */
const proposedFor = ({ again }: TeamView, { publishedAt }: Report, timeZone: string) =>
  again?.on && !again.due
    ? again.on
    : proposedAgain(dayIn(new Date(publishedAt), timeZone), dayIn(new Date(), timeZone));

export default async function TeamPage(props: Props) {
  const viewer = await asViewer();
  const { teamId } = await pageInput(teamInput, props);
  const team = await orNotFound(getTeam(viewer, { teamId }));
  const [latest, assessments, models, rounds, actions, targets] = await Promise.all([
    findLatestResult(viewer, { teamId }),
    listAssessments(viewer, { teamId, limit: 50 }),
    listModels(viewer),
    listWaitingRounds(viewer, teamId),
    listTeamActions(viewer, { teamId }),
    listTargets(viewer, { teamId }),
  ]);
  const peers = await findPeers(viewer, {
    model: latest?.report.model.key ?? "",
    practices: latest?.report.nextSteps.map(({ id }) => id) ?? [],
    except: [teamId],
  });
  const draft = assessments.items.find(({ state }) => state === "draft");
  const open = new Set(assessments.items.filter(({ state }) => state === "draft").map(({ model }) => model.key));
  const startable = models.items.filter(({ key, retiredAt }) => !open.has(key) && retiredAt === null);
  const hasResult = assessments.items.some(({ publishedAt }) => publishedAt !== null);
  const glance = <ActionsGlance teamId={teamId} list={actions} timeZone={viewer.timeZone} />;
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Teams", href: "/teams" }, { label: team.name }]} />}
        title={team.name}
        lead={[team.unit.name, ...team.tags].join(" · ")}
        actions={<LinkButton href={`/teams/${team.id}/members`}>People and settings</LinkButton>}
      />
      {team.archivedAt !== null && (
        <div className="mt-4">
          <Notice title={`Archived on ${day(team.archivedAt, viewer.timeZone)}.`}>
            <p>Its results stay, and count in figures until that day.</p>
          </Notice>
        </div>
      )}
      {team.role !== null && !team.accepted && (
        <div className="mt-4">
          <Notice title="A lead of the team has not let you in yet.">
            <p>Until then you see what the team has published, and no draft.</p>
          </Notice>
        </div>
      )}
      {team.again?.due && !draft && <LookAgain team={team} />}
      <RoundBanners rounds={rounds} action={startInRoundAction} />
      {!rounds.some(({ draftId }) => draftId === draft?.id) && <Draft team={team} draft={draft} />}
      {latest ? (
        <Latest report={latest.report} peers={peers} actions={glance} targets={<TargetsGlance list={targets} />} />
      ) : (
        <>
          <NoResult team={team} draft={draft} />
          {actions.items.length > 0 && glance}
          {targets.items.some(({ target, proposal }) => target ?? proposal) && <TargetsGlance list={targets} />}
        </>
      )}
      {latest && team.again && (
        <Section title="When again?" id="again">
          <WhenAgain
            teamId={team.id}
            on={team.again.on}
            chosen={team.again.chosen}
            {...(team.can.planAgain ? { proposed: proposedFor(team, latest.report, viewer.timeZone) } : {})}
            action={planAgainAction}
          />
        </Section>
      )}
      {team.can.startAssessment && startable.length > 0 && (
        <Section
          id="assess"
          title={latest ? "Assess the team again" : "Assess the team"}
          intro="One person types what the team says. The times are estimates for a talk over the whole model."
          actions={<LinkButton href={`/teams/${team.id}/voting`}>Let everybody vote first</LinkButton>}
        >
          <StartForm
            action={startAction}
            teamId={team.id}
            canCarryOver={hasResult}
            {...offerOf(startable, latest?.report.model.key)}
          />
        </Section>
      )}
      {assessments.items.length > 0 && (
        <Section title="Assessments">
          <AssessmentList assessments={assessments.items} timeZone={viewer.timeZone} />
        </Section>
      )}
    </>
  );
}
