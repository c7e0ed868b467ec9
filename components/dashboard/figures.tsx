// The figures of a unit, in the order in which they are read: where its teams stand, how that moved, what many lack.

import { ruleOf } from "@/lib/report/sentences";
import type { Model } from "@/lib/models/types";
import type { ComparisonView, Gap, OverviewView, TargetCount, TrendView } from "@/lib/overviews/types";
import type { Peers } from "@/lib/peers/types";
import type { Need } from "@/lib/steps/types";
import { Section } from "@/components/ui/section";
import { ChartFiles, type ChartsAbout } from "./chart-files";
import { Comparison } from "./comparison";
import { Gaps } from "./gaps";
import { Heatmap } from "./heatmap";
import { heatmapRows } from "./heatmap-rows";
import { LevelBars } from "./level-bars";
import { OwnTargets } from "./own-targets";
import { Needs } from "./needs";
import { TeamPages } from "./team-pages";
import { TrendLines } from "./trend-lines";
import { UnitStrata } from "./unit-strata";

type FiguresProps = {
  unit: string;
  model: Model;
  overview: OverviewView;
  trend: TrendView;
  /** Null unless two days are compared. */
  comparison: ComparisonView | null;
  /** Null beside figures of an earlier day: needs are of today. */
  needs: readonly Need[] | null;
  targets: readonly TargetCount[];
  gaps: readonly Gap[];
  peers: ReadonlyMap<string, Peers>;
  filters: Readonly<Record<string, string | undefined>>;
  charts: ChartsAbout;
  timeZone: string;
};

export function Figures(props: FiguresProps) {
  const { unit, model, overview, trend, comparison, needs, targets, gaps, peers, filters, charts, timeZone } = props;
  const names = new Map(model.categories.map(({ id, name }) => [id, name]));
  const levels = model.gate === null ? [] : model.levels;
  const most = new Set(model.practices.filter(({ direction }) => direction === "normal").map(({ level }) => level))
    .size;
  const how =
    levels.length > 0
      ? "The word is the level a team has reached, the figure its index"
      : "The figure is a team’s index";
  return (
    <>
      {needs && (
        <Section title="What teams cannot do alone">
          <Needs needs={needs} model={model.key} peers={peers} />
        </Section>
      )}
      <Section title="Where the teams stand">
        <UnitStrata unit={unit} categories={overview.categories} names={names} max={most} />
        <ChartFiles chart="strata" name="Where the teams stand" about={charts} />
      </Section>
      {levels.length > 0 && (
        <Section title="Teams per level" intro={`How many teams have reached each level. ${ruleOf(model) ?? ""}`}>
          <LevelBars categories={overview.categories} names={names} levels={levels} charts={charts} />
        </Section>
      )}
      <Section
        title="Teams"
        intro={`By unit, in the order of the alphabet. ${how}; a cell leads to the result, as far as the team has shared it.`}
      >
        <Heatmap
          caption={`${levels.length > 0 ? "Level and index" : "Index"} of each team of ${unit} in each category`}
          categories={model.categories.map(({ id, name }) => ({ id, name }))}
          rows={heatmapRows(overview.heatmap.items, { names, levels, timeZone })}
          charts={charts}
        />
        <TeamPages
          filters={filters}
          isFirst={charts.after === undefined}
          next={overview.heatmap.next}
          teams={overview.teams}
        />
      </Section>
      {targets.length > 0 && (
        <Section
          title="Teams and their own targets"
          intro="Each team decides how far is far enough, so that a low target that is reached counts like a high one."
        >
          <OwnTargets counts={targets} names={names} />
        </Section>
      )}
      {comparison && (
        <Section title="Two days compared">
          <Comparison comparison={comparison} names={names} timeZone={timeZone} />
        </Section>
      )}
      <Section
        title="Over time"
        intro="With today’s tree of units. A falling line can be a more honest answer, or another team."
      >
        <TrendLines trend={trend} names={names} max={most} timeZone={timeZone} charts={charts} />
      </Section>
      <Section
        title="What many teams lack"
        intro="Where one piece of work for all helps several teams at once. The practices are in order, never the teams."
      >
        <Gaps
          model={model}
          gaps={gaps}
          shared={overview.shared}
          inForce={overview.inForce}
          peers={peers}
          charts={charts}
        />
      </Section>
    </>
  );
}
