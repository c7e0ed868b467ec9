import { notFound } from "next/navigation";
import { modelAddress } from "@/components/models/addresses";
import { provenanceText } from "@/components/models/model-source";
import { PracticeChain } from "@/components/models/practice-chain";
import { PracticeFacts } from "@/components/models/practice-facts";
import { PracticeNeighbours } from "@/components/models/practice-neighbours";
import { PracticeTexts } from "@/components/models/practice-texts";
import { WhoCanHelp } from "@/components/peers/who-can-help";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { practicePageInput } from "@/lib/catalogue/input";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { levelName } from "@/lib/format/levels";
import { outlineOf } from "@/lib/models/outline";
import { provenanceOf } from "@/lib/models/provenance";
import type { Direction } from "@/lib/models/types";
import { findPeers } from "@/lib/peers/queries/find-peers";

type Props = PageProps<"/models/[key]/practices/[practice]">;

async function practiceFor(props: Props) {
  const viewer = await asViewer();
  const { practice: id, ...at } = await pageInput(practicePageInput, props);
  const { model } = await orNotFound(getModelVersion(viewer, at));
  const practice = outlineOf(model).practiceOf.get(id) ?? notFound();
  return { viewer, model, practice, at };
}

export async function generateMetadata(props: Props) {
  const { model, practice } = await practiceFor(props);
  return { title: `${practice.statement} – ${model.title}` };
}

/** What a practice is for where it is not simply asked and scored. */
const directionText: Readonly<Record<Direction, string | null>> = {
  normal: null,
  reversed: "A habit to leave behind: it is asked and shown, and never scored.",
  fact: "Good to know: it is asked and shown, and never scored.",
};

/** As many as fit a page; a script reads them all. */
const mostNamed = 100;
const nobody = { items: [], more: 0 };

export default async function PracticePage(props: Props) {
  const { viewer, model, practice, at } = await practiceFor(props);
  const peers = await findPeers(viewer, {
    model: model.key,
    practices: practice.direction === "normal" ? [practice.id] : [],
    except: viewer.teams.map(({ id }) => id),
    limit: mostNamed,
  });
  const category = model.categories.find(({ id }) => id === practice.category);
  const level = model.levels.find(({ id }) => id === practice.level);
  const provenance = provenanceOf(practice);
  const remarks = [
    directionText[practice.direction],
    practice.optional ? "Optional: it counts in the index, and no level waits for it." : null,
  ].filter((remark) => remark !== null);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Models", href: "/models" },
              { label: model.title, href: modelAddress(at) },
              { label: category?.name ?? practice.category, href: modelAddress(at, { category: practice.category }) },
            ]}
          />
        }
        title={<span lang={model.language}>{practice.statement}</span>}
        lead={[level && levelName(level), ...remarks].join(" · ")}
      />
      {provenance.length > 0 && (
        <div className="mt-4">
          <Notice>
            {provenance.map((tag) => (
              <p key={tag}>
                {provenanceText[tag]}{" "}
                <a href={`${modelAddress(at)}#source`} className="link">
                  Where the model comes from
                </a>
              </p>
            ))}
          </Notice>
        </div>
      )}
      <PracticeTexts practice={practice} model={model} />
      {practice.direction === "normal" && <WhoCanHelp peers={peers.get(practice.id) ?? nobody} />}
      <PracticeChain practice={practice} model={model} at={at} />
      <PracticeFacts practice={practice} at={at} />
      <PracticeNeighbours practice={practice} model={model} at={at} />
    </>
  );
}
