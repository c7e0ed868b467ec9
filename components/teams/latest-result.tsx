import type { ReactNode } from "react";
import { OverTime } from "@/components/report/over-time";
import { ResultNextSteps } from "@/components/report/result-next-steps";
import { Strata } from "@/components/report/strata";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { day } from "@/lib/format/dates";
import type { Peers } from "@/lib/peers/types";
import type { Report } from "@/lib/report/types";

type LatestResultProps = {
  report: Report;
  peers: ReadonlyMap<string, Peers>;
  /** What was made of the next steps, below them. */
  actions: ReactNode;
  /** How far the team wants to be, below where it stands. */
  targets: ReactNode;
};

/** A team by its latest result: what comes next, where it stands, and how it came there. */
export function LatestResult({ report, peers, actions, targets }: LatestResultProps) {
  const { team, timeZone } = report;
  return (
    <>
      <Section
        title="Next steps"
        actions={<LinkButton href={`/assessments/${report.assessmentId}/result`}>The whole result</LinkButton>}
      >
        <ResultNextSteps steps={report.nextSteps} model={report.model.key} peers={peers} />
      </Section>
      {actions}
      <Section title="Where the team stands" intro={`Published on ${day(report.publishedAt, timeZone)}.`}>
        <Strata caption={`${team.name}: how much of each level is in place`} {...report.strata} legend={false} />
      </Section>
      {targets}
      <Section
        title="Over time"
        actions={
          report.before && (
            <LinkButton href={`/teams/${team.id}/retrospective`} prefetch={false}>
              Retrospective
            </LinkButton>
          )
        }
      >
        <OverTime team={team.name} history={report.history} categories={report.categories} timeZone={timeZone} />
      </Section>
    </>
  );
}
