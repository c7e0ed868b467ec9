import Link from "next/link";
import { targetsOf } from "@/components/targets/addresses";
import { Proposals } from "@/components/targets/proposals";
import { TargetHistory } from "@/components/targets/target-history";
import { TargetRow } from "@/components/targets/target-row";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { listTargetsInput } from "@/lib/targets/input";
import { listTargets } from "@/lib/targets/queries/list-targets";
import type { TargetList } from "@/lib/targets/types";
import { summaryText } from "@/lib/targets/words";
import { getTeam } from "@/lib/teams/queries";
import { saveTargetAction } from "./actions";

type Props = PageProps<"/teams/[teamId]/targets">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const team = await orNotFound(getTeam(viewer, await pageInput(listTargetsInput, props)));
  return { title: `${team.name} · targets` };
}

/** The other models that the team uses. */
function Models({ team, model, models }: TargetList) {
  const others = models.filter(({ key }) => key !== model.key);
  if (others.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-small">
      <span className="text-soft">Also in:</span>
      {others.map(({ key, title }) => (
        <Link key={key} href={targetsOf(team.id, key)} className="link">
          {title}
        </Link>
      ))}
    </p>
  );
}

function Against({ result, timeZone }: { result: TargetList["result"]; timeZone: string }) {
  if (!result) return "The team has no result with this model yet: until it has, no progress is told.";
  return (
    <>
      Beside the{" "}
      <Link href={`/assessments/${result.assessmentId}/result`} className="link">
        result of {day(result.publishedAt, timeZone)}
      </Link>
      . Seen by everybody who sees the team’s results.
    </>
  );
}

export default async function TargetsPage(props: Props) {
  const viewer = await asViewer();
  const list = await orNotFound(listTargets(viewer, await pageInput(listTargetsInput, props)));
  const { team, model, items, dropped, result, can } = list;
  const { timeZone } = viewer;
  const place = { teamId: team.id, model: model.key };
  const forms = { place, can, timeZone, save: saveTargetAction };
  const waiting = [...items, ...dropped.map((one) => ({ ...one, levels: [] }))];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Targets" },
            ]}
          />
        }
        title={`${team.name}: targets`}
        lead="How far is far enough, and by when. The team decides; a low target can be the right one."
      />
      <Models {...list} />
      <Proposals items={waiting} {...forms} />
      {items.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={`“${model.title}” has no levels to aim at.`}>
            <p>It tells how much is in place and has no rule for a level, so that there is nothing to set here.</p>
          </EmptyState>
        </div>
      ) : (
        <>
          <Section title={model.title} intro={<Against result={result} timeZone={timeZone} />}>
            <p className="mb-4">{summaryText(items)}</p>
            <ul role="list" className="border-t border-line">
              {items.map((item) => (
                <TargetRow key={item.category.id} item={item} {...forms} />
              ))}
            </ul>
          </Section>
          <TargetHistory items={items} timeZone={timeZone} />
        </>
      )}
    </>
  );
}
