import { actionsOf } from "@/components/actions/addresses";
import { Coverage } from "@/components/dashboard/coverage";
import { Downloads } from "@/components/dashboard/downloads";
import { Figures } from "@/components/dashboard/figures";
import { Filters } from "@/components/dashboard/filters";
import { Headline } from "@/components/dashboard/headline";
import { Caution, NoResult, NoTeam, NoUnit } from "@/components/dashboard/nothing-yet";
import { RoundLinks } from "@/components/dashboard/round-links";
import { chosenRound, roundLead, roundOptions } from "@/components/dashboard/rounds";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canInOrganisation } from "@/lib/access/policy";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { gapsOf } from "@/lib/overviews/gaps";
import { dashboardInput } from "@/lib/overviews/input";
import { countTargets } from "@/lib/overviews/queries/count-targets";
import { getDashboardChoices } from "@/lib/overviews/queries/get-choices";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import { getComparison, getTrend } from "@/lib/overviews/queries/get-trend";
import { listUnitRounds } from "@/lib/overviews/queries/list-unit-rounds";
import type { UnitRound } from "@/lib/overviews/types";
import { listNeeds } from "@/lib/steps/queries/list-needs";
import { findPeers } from "@/lib/peers/queries/find-peers";

export const metadata = { title: "Dashboard" };

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
  const wanted = round?.model.key ?? input.model;
  const model = choices.models.find(({ key }) => key === wanted) ?? choices.models[0];
  if (!unit || !model) return <NoUnit />;
  // A round has its own days.
  const at = round ? undefined : input.at;
  const until = round?.endedAt ? new Date(round.endedAt) : undefined;
  const about = { unitId: unit.id, model: model.key, tag: input.tag };
  const asked = { ...about, at, round: round?.id, limit: teamsOnAPage, after: input.after };
  const [overview, trend, { model: definition }, comparison, targets, needs] = await orNotFound(
    Promise.all([
      getOverview(viewer, asked),
      getTrend(viewer, { ...about, to: at, every: input.every }, until),
      getModelVersion(viewer, { key: model.key }),
      input.with === undefined ? null : getComparison(viewer, { ...about, from: input.with, to: at }, until),
      countTargets(viewer, asked),
      listNeeds(viewer, about),
    ]),
  );
  const gaps = gapsOf(definition, overview.practices);
  // Somebody is asked today: beside what was lacking on an earlier day, nobody is named.
  const isPast = at !== undefined || until !== undefined;
  const practices = isPast ? [] : [...gaps, ...needs.items].map(({ practice }) => practice);
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
  return (
    <>
      <PageHeader
        title={unit.name}
        above="Dashboard"
        actions={
          <>
            <LinkButton href={actionsOf({ unitId: unit.id })}>Actions</LinkButton>
            {overview.inForce > 0 && <Downloads {...taken} />}
          </>
        }
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
          <NoTeam unit={unit.name} mayMake={canInOrganisation(viewer, "manageTeams")} />
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
              <Caution inForce={overview.inForce} />
              <Figures
                unit={unit.name}
                model={definition}
                needs={isPast ? null : needs.items}
                {...{ overview, trend, comparison, targets, gaps, peers, filters, charts, timeZone }}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
