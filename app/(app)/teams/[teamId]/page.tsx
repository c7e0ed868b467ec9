import { cache } from "react";
import { ActionsGlance } from "@/components/actions/actions-glance";
import { RoundBanners } from "@/components/rounds/round-banner";
import { TargetsGlance } from "@/components/targets/targets-glance";
import { AssessmentList } from "@/components/teams/assessment-list";
import { LatestResult } from "@/components/teams/latest-result";
import { StartForm } from "@/components/teams/start-form";
import { NoResult, OpenDraft, TeamNotices } from "@/components/teams/team-notices";
import { WhenAgain } from "@/components/teams/when-again";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { offerOf } from "@/lib/assessments/offer";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { listModels } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { findPeers } from "@/lib/peers/queries/find-peers";
import { findLatestResult } from "@/lib/publications/queries/find-latest-result";
import { listWaitingRounds } from "@/lib/rounds/queries/list-rounds";
import { listTargets } from "@/lib/targets/queries/list-targets";
import { teamInput } from "@/lib/teams/input";
import { getTeam } from "@/lib/teams/queries";
import { dayIn } from "@/lib/format/days";
import { plannedOrProposed } from "@/lib/teams/rules";
import { startInRoundAction } from "../../rounds/actions";
import { planAgainAction, startAction } from "./actions";

type Props = PageProps<"/teams/[teamId]">;

// The title and the page ask for the same team: once per request.
const teamOf = cache((viewer: Viewer, teamId: string) => orNotFound(getTeam(viewer, { teamId })));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { teamId } = await pageInput(teamInput, props);
  return { title: (await teamOf(viewer, teamId)).name };
}

export default async function TeamPage(props: Props) {
  const viewer = await asViewer();
  const { teamId } = await pageInput(teamInput, props);
  const { timeZone } = viewer;
  const team = await teamOf(viewer, teamId);
  const [latest, { items: assessments }, { items: models }, rounds, actions, targets] = await Promise.all([
    findLatestResult(viewer, { teamId }),
    listAssessments(viewer, { teamId, limit: 50 }),
    listModels(viewer),
    listWaitingRounds(viewer, teamId),
    listTeamActions(viewer, { teamId }),
    listTargets(viewer, { teamId }),
  ]);
  const report = latest?.report;
  const peers =
    report &&
    (await findPeers(viewer, {
      model: report.model.key,
      practices: report.nextSteps.map(({ id }) => id),
      except: [teamId],
    }));
  const draft = assessments.find(({ state }) => state === "draft");
  const offer = offerOf(models, assessments, report?.model.key);
  const glance = <ActionsGlance teamId={teamId} list={actions} timeZone={timeZone} />;
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Teams", href: "/teams" }, { label: team.name }]} />}
        title={team.name}
        lead={[team.unit.name, ...team.tags].join(" · ")}
        actions={<LinkButton href={`/teams/${team.id}/members`}>People and settings</LinkButton>}
      />
      <TeamNotices team={team} draft={draft} timeZone={timeZone} />
      <RoundBanners rounds={rounds} action={startInRoundAction} />
      {draft && !rounds.some(({ draftId }) => draftId === draft.id) && <OpenDraft team={team.name} draft={draft} />}
      {report && peers ? (
        <LatestResult report={report} peers={peers} actions={glance} targets={<TargetsGlance list={targets} />} />
      ) : (
        <>
          {!draft && <NoResult team={team.name} canStart={team.can.startAssessment} />}
          {actions.items.length > 0 && glance}
          {targets.items.some(({ target, proposal }) => target ?? proposal) && <TargetsGlance list={targets} />}
        </>
      )}
      {report && team.again && (
        <Section title="When again?" id="again">
          <WhenAgain
            teamId={team.id}
            on={team.again.on}
            chosen={team.again.chosen}
            {...(team.can.planAgain
              ? {
                  proposed: plannedOrProposed(
                    team.again,
                    dayIn(new Date(report.publishedAt), timeZone),
                    dayIn(new Date(), timeZone),
                  ),
                }
              : {})}
            action={planAgainAction}
          />
        </Section>
      )}
      {team.can.startAssessment && offer.models.length > 0 && (
        <Section
          id="assess"
          title={report ? "Assess the team again" : "Assess the team"}
          intro="One person types what the team says. The times are estimates for a talk over the whole model."
          actions={<LinkButton href={`/teams/${team.id}/voting`}>Let everybody vote first</LinkButton>}
        >
          <StartForm action={startAction} teamId={team.id} {...offer} />
        </Section>
      )}
      {assessments.length > 0 && (
        <Section title="Assessments">
          <AssessmentList assessments={assessments} timeZone={timeZone} />
        </Section>
      )}
    </>
  );
}
