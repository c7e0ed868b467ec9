import { notFound } from "next/navigation";
import { addressOf } from "@/components/dashboard/addresses";
import { PracticeStanding } from "@/components/dashboard/practice-standing";
import { AskLine } from "@/components/peers/ask-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { outlineOf } from "@/lib/models/outline";
import { practiceStandingInput } from "@/lib/overviews/input";
import { getPracticeStanding } from "@/lib/overviews/queries/get-practice-standing";
import { lastDay, lackingSentence } from "@/lib/overviews/sentences";
import { findPeers } from "@/lib/peers/queries/find-peers";

export const metadata = { title: "Who lacks a practice" };

export default async function PracticeOfUnitPage(props: PageProps<"/units/[unitId]/practices/[practice]">) {
  const viewer = await asViewer();
  const input = await pageInput(practiceStandingInput, props);
  const standing = await orNotFound(getPracticeStanding(viewer, input));
  const { model } = await orNotFound(getModelVersion(viewer, { key: standing.model.key }));
  const practice = outlineOf(model).practiceOf.get(standing.practice) ?? notFound();
  const isPast = input.at !== undefined || input.round !== undefined;
  const peers = await findPeers(viewer, { model: model.key, practices: isPast ? [] : [practice.id], except: [] });
  const { at, tag, round } = input;
  const filters = { unit: standing.unit.id, model: model.key, at, tag, round };
  const day = isPast ? `As it stood until ${lastDay(standing.at, viewer.timeZone)}. ` : "";
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Dashboard", href: addressOf("/dashboard", filters) },
              { label: standing.unit.name, href: addressOf("/dashboard", filters) },
            ]}
          />
        }
        title={practice.statement}
        lead={`${day}${lackingSentence(standing.teams)}`}
        actions={<LinkButton href={`/models/${model.key}/practices/${practice.id}`}>How to get there</LinkButton>}
      />
      <p className="text-small text-soft">
        <AskLine peers={peers.get(practice.id)} practice={practice.id} at={{ key: model.key }} />
      </p>
      <PracticeStanding teams={standing.teams} options={model.answerSets} answerSet={practice.answerSet} />
    </>
  );
}
