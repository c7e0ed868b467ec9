import { ChartFiles } from "@/components/dashboard/chart-files";
import { Coverage } from "@/components/dashboard/coverage";
import { Comparison } from "@/components/dashboard/comparison";
import { Downloads } from "@/components/dashboard/downloads";
import { Filters } from "@/components/dashboard/filters";
import { Gaps } from "@/components/dashboard/gaps";
import { Headline } from "@/components/dashboard/headline";
import { Heatmap } from "@/components/dashboard/heatmap";
import { heatmapRows } from "@/components/dashboard/heatmap-rows";
import { LevelBars } from "@/components/dashboard/level-bars";
import { RoundLinks } from "@/components/dashboard/round-links";
import { chosenRound, roundLead, roundOptions } from "@/components/dashboard/rounds";
import { TeamPages } from "@/components/dashboard/team-pages";
import { TrendLines } from "@/components/dashboard/trend-lines";
import { UnitStrata } from "@/components/dashboard/unit-strata";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { ruleOf } from "@/lib/report/sentences";
import { gapsOf } from "@/lib/overviews/gaps";
import { dashboardInput } from "@/lib/overviews/input";
import { getDashboardChoices } from "@/lib/overviews/queries/get-choices";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import { getComparison, getTrend } from "@/lib/overviews/queries/get-trend";
import { listUnitRounds } from "@/lib/overviews/queries/list-unit-rounds";
import type { OverviewView, UnitRound } from "@/lib/overviews/types";
import { findPeers } from "@/lib/peers/queries/find-peers";

export const metadata = { title: "Dashboard" };

function NoUnit() {
  return (
    <>
      <PageHeader title="Dashboard" lead="What the teams of a unit have published, for whoever manages the unit." />
      <EmptyState title="You manage no unit." actions={<LinkButton href="/teams">To your teams</LinkButton>}>
        <p>
          Nothing is hidden from you that is yours: your own teams’ results are on their pages. If you are to see a
          whole unit, ask an admin to make you its manager.
        </p>
      </EmptyState>
    </>
  );
}

function NoTeam({ viewer, unit }: { viewer: Viewer; unit: string }) {
  const mayMake = canInOrganisation(viewer, "manageTeams");
  return (
    <EmptyState
      title={`There is no team in ${unit} yet.`}
      actions={mayMake && <LinkButton href="/settings/units">Make a team</LinkButton>}
    >
      <p>{mayMake ? "Make one, and invite its lead." : "An admin makes teams; you see them here as they publish."}</p>
    </EmptyState>
  );
}

function NoResult({ model }: { model: string }) {
  return (
    <EmptyState title="No team has published a result yet.">
      <p>
        A lead starts an assessment of “{model}” on their team’s page. It takes a team about an hour; what it publishes
        appears here at once.
      </p>
    </EmptyState>
  );
}

function Caution({ overview }: { overview: OverviewView }) {
  if (overview.inForce !== 1) return null;
  return (
    <div className="mt-6">
      <Notice tone="note" title="One team has a current result.">
        <p>All figures below are that team’s own. A median says something from about three teams on.</p>
      </Notice>
    </div>
  );
}

const leadOf = (round: UnitRound | null, at: string | undefined) =>
  round ? roundLead(round) : at === undefined ? undefined : `As it stood at the end of ${day(at, "UTC")}.`;

const teamsOnAPage = 50;

export default async function DashboardPage(props: PageProps<"/dashboard">) {
  const viewer = await asViewer();
  const input = await pageInput(dashboardInput, props);
  const choices = await getDashboardChoices(viewer);
  const unit = choices.units.find(({ id }) => id === input.unit) ?? choices.units[0];
  const rounds = unit ? await orNotFound(listUnitRounds(viewer, { unitId: unit.id })) : [];
  const { round, previous } = chosenRound(rounds, input.round);
  const asked = round?.model.key ?? input.model;
  const model = choices.models.find(({ key }) => key === asked) ?? choices.models[0];
  if (!unit || !model) return <NoUnit />;
  // A round has its own days.
  const at = round ? undefined : input.at;
  const until = round?.endedAt ? new Date(round.endedAt) : undefined;
  const about = { unitId: unit.id, model: model.key, tag: input.tag };
  const [overview, trend, { model: definition }, comparison] = await orNotFound(
    Promise.all([
      getOverview(viewer, { ...about, at, round: round?.id, limit: teamsOnAPage, after: input.after }),
      getTrend(viewer, { ...about, to: at, every: input.every }, until),
      getModelVersion(viewer, { key: model.key }),
      input.with === undefined ? null : getComparison(viewer, { ...about, from: input.with, to: at }, until),
    ]),
  );
  const gaps = gapsOf(definition, overview.practices);
  // Somebody is asked today: beside what was lacking on an earlier day, nobody is named.
  const isPast = at !== undefined || until !== undefined;
  const practices = isPast ? [] : gaps.map(({ practice }) => practice);
  const peers = await findPeers(viewer, { model: model.key, practices, except: [] });
  const { timeZone } = viewer;
  const filters = {
    unit: unit.id,
    model: model.key,
    every: input.every,
    at,
    with: input.with,
    tag: input.tag,
    round: round?.id,
  };
  const taken = { ...about, at, round: round?.id, every: input.every };
  const charts = { ...taken, after: input.after };
  const names = new Map(definition.categories.map(({ id, name }) => [id, name]));
  const levels = definition.gate === null ? [] : definition.levels;
  const most = new Set(
    definition.practices.filter(({ direction }) => direction === "normal").map(({ level }) => level),
  );
  const how =
    levels.length > 0
      ? "The word is the level a team has reached, the figure its index"
      : "The figure is a team’s index";
  return (
    <>
      <PageHeader
        title={unit.name}
        above="Dashboard"
        actions={overview.inForce > 0 && <Downloads {...taken} />}
        lead={leadOf(round, at)}
      />
      <Filters
        units={choices.units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }))}
        models={choices.models.map(({ key, title }) => ({ value: key, label: title }))}
        tags={choices.tags}
        rounds={roundOptions(rounds, unit.id)}
        present={filters}
      />
      {overview.teams === 0 ? (
        <div className="mt-8">
          <NoTeam viewer={viewer} unit={unit.name} />
        </div>
      ) : (
        <>
          <div className="mt-6 grid gap-x-12 gap-y-6 text-soft lg:grid-cols-2">
            <Headline trend={trend} names={names} timeZone={timeZone} />
            <Coverage overview={overview} isOfRound={round !== null}>
              <RoundLinks filters={filters} chosen={round} previous={previous} open={overview.round} />
            </Coverage>
          </div>
          {overview.inForce + overview.stale === 0 ? (
            <div className="mt-8">
              <NoResult model={model.title} />
            </div>
          ) : (
            <>
              <Caution overview={overview} />
              <Section title="Where the teams stand">
                <UnitStrata unit={unit.name} categories={overview.categories} names={names} max={most.size} />
                {levels.length === 0 && <ChartFiles chart="levels" name="Where the middle is" about={charts} />}
              </Section>
              {levels.length > 0 && (
                <Section
                  title="Teams per level"
                  intro={`How many teams have reached each level. ${ruleOf(definition) ?? ""}`}
                >
                  <LevelBars categories={overview.categories} names={names} levels={levels} charts={charts} />
                </Section>
              )}
              <Section
                title="Teams"
                intro={`By unit, in the order of the alphabet. ${how}; a cell leads to the result, as far as the team has shared it.`}
              >
                <Heatmap
                  caption={`${levels.length > 0 ? "Level and index" : "Index"} of each team of ${unit.name} in each category`}
                  categories={definition.categories.map(({ id, name }) => ({ id, name }))}
                  rows={heatmapRows(overview.heatmap.items, { names, levels, timeZone })}
                  charts={charts}
                />
                <TeamPages
                  filters={filters}
                  isFirst={input.after === undefined}
                  next={overview.heatmap.next}
                  teams={overview.teams}
                />
              </Section>
              {comparison && (
                <Section title="Two days compared">
                  <Comparison comparison={comparison} names={names} timeZone={timeZone} />
                </Section>
              )}
              <Section
                title="Over time"
                intro="With today’s tree of units. A falling line can be a more honest answer, or another team."
              >
                <TrendLines trend={trend} names={names} max={most.size} timeZone={timeZone} charts={charts} />
              </Section>
              <Section
                title="What many teams lack"
                intro="Where one piece of work for all helps several teams at once. The practices are in order, never the teams."
              >
                <Gaps
                  model={definition}
                  gaps={gaps}
                  shared={overview.shared}
                  inForce={overview.inForce}
                  peers={peers}
                  charts={charts}
                />
              </Section>
            </>
          )}
        </>
      )}
    </>
  );
}
