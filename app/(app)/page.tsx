import { OwnActions } from "@/components/actions/own-actions";
import { RoundBanners } from "@/components/rounds/round-banner";
import { targetsOf } from "@/components/targets/addresses";
import { CoachedVotings } from "@/components/teams/coached-votings";
import { FirstSteps } from "@/components/teams/first-steps";
import { RecentResults } from "@/components/teams/recent-results";
import { WaitingDrafts } from "@/components/teams/waiting-drafts";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation, ledTeams, managesUnits } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { listOwnActions } from "@/lib/actions/queries/list-actions";
import { asViewer } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import { calendarDay } from "@/lib/format/dates";
import { getMyDay } from "@/lib/my-day/queries";
import type { MyDay } from "@/lib/my-day/types";
import { listWaitingRounds } from "@/lib/rounds/queries/list-rounds";
import { saveOwnAction } from "./actions";
import { startInRoundAction } from "./rounds/actions";

export const metadata = { title: "My day" };

function Newcomers({ newcomers }: Pick<MyDay, "newcomers">) {
  return newcomers.map(({ teamId, team, count }) => (
    <div key={teamId} className="mt-6">
      <Notice
        tone="attention"
        title={`${countOf(count, "person")} ${count === 1 ? "waits" : "wait"} to be let into ${team}.`}
        actions={<LinkButton href={`/teams/${teamId}/members`}>Look who it is</LinkButton>}
      >
        <p>Somebody else added them. They see no draft of yours before you accept them.</p>
      </Notice>
    </div>
  ));
}

/** What managers proposed to teams that the reader leads. */
function Proposals({ proposals }: Pick<MyDay, "proposals">) {
  return proposals.map(({ teamId, team, model, count }) => (
    <div key={`${teamId} ${model.key}`} className="mt-6">
      <Notice
        tone="attention"
        title={
          count === 1 ? `A target was proposed to ${team}.` : `${countOf(count, "target")} were proposed to ${team}.`
        }
        actions={<LinkButton href={targetsOf(teamId, model.key, "proposed")}>Look and answer</LinkButton>}
      >
        <p>In “{model.title}”. The team accepts, changes or declines it.</p>
      </Notice>
    </div>
  ));
}

/** A screen of one person was posted, without a script, after another one had signed in. */
function ScreenOfAnother({ name }: { name: string }) {
  return (
    <div className="mt-6">
      <Notice tone="attention" title="What was on the last screen was not saved.">
        <p>It was opened by somebody else; in this browser {name} is signed in now.</p>
      </Notice>
    </div>
  );
}

/** Teams whose chosen day has come. */
function LookAgain({ due }: Pick<MyDay, "due">) {
  return due.map(({ teamId, team, on }) => (
    <div key={teamId} className="mt-6">
      <Notice
        tone="attention"
        title={`It is time for ${team} to look again.`}
        actions={<LinkButton href={`/teams/${teamId}#assess`}>To the team</LinkButton>}
      >
        <p>You planned {calendarDay(on)}. You are asked what changed; the rest you confirm.</p>
      </Notice>
    </div>
  ));
}

function NothingWaits({ viewer }: { viewer: Viewer }) {
  const leads = ledTeams(viewer)[0];
  if (viewer.teams.length === 0) {
    return (
      <EmptyState title="You are in no team yet.">
        <p>A lead of a team, or an admin, adds you. Until then there is nothing for you to answer.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing waits for you."
      actions={
        leads && (
          <LinkButton href={`/teams/${leads.id}`} variant="primary">
            Start an assessment of {leads.name}
          </LinkButton>
        )
      }
    >
      <p>{leads ? "When did your team last look at itself?" : "When a lead starts an assessment, it appears here."}</p>
    </EmptyState>
  );
}

/** Managers come to see, not to answer: without a team of their own nothing is missing. */
const onlyManages = (viewer: Viewer) => viewer.teams.length === 0 && managesUnits(viewer);

export default async function MyDayPage(props: PageProps<"/">) {
  const viewer = await asViewer();
  const { another } = await props.searchParams;
  const [{ drafts, coached, recent, teams, newcomers, due, proposals }, rounds, actions] = await Promise.all([
    getMyDay(viewer),
    listWaitingRounds(viewer),
    listOwnActions(viewer),
  ]);
  const isAsked = [newcomers, due, proposals, rounds, coached].some(({ length }) => length > 0);
  const isNew = teams === 0 && canInOrganisation(viewer, "manageTeams");
  if (isNew) {
    return (
      <>
        <PageHeader
          title={`Welcome to ${viewer.organisationName}`}
          lead="Three steps, and a first team can look at itself. It takes about ten minutes until then."
        />
        <div className="mt-6">
          <FirstSteps />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="My day"
        actions={managesUnits(viewer) && <LinkButton href="/dashboard">To the dashboard</LinkButton>}
      />
      {another !== undefined && <ScreenOfAnother name={viewer.name} />}
      <Newcomers newcomers={newcomers} />
      <LookAgain due={due} />
      <Proposals proposals={proposals} />
      <RoundBanners rounds={rounds} action={startInRoundAction} />
      {coached.length > 0 && (
        <Section title="Votings you run">
          <CoachedVotings votings={coached} />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title="Waiting for you">
          <WaitingDrafts drafts={drafts} />
        </Section>
      )}
      {drafts.length === 0 && !isAsked && !onlyManages(viewer) && (
        <div className="mt-8">
          <NothingWaits viewer={viewer} />
        </div>
      )}
      {actions.length > 0 && (
        <Section title="Your actions" id="actions">
          <OwnActions actions={actions} timeZone={viewer.timeZone} save={saveOwnAction} />
        </Section>
      )}
      <Section title={onlyManages(viewer) ? "Latest results" : "Latest results of your teams"}>
        {recent.length === 0 ? (
          <p className="text-soft">No result has been published yet.</p>
        ) : (
          <RecentResults results={recent} timeZone={viewer.timeZone} />
        )}
      </Section>
    </>
  );
}
