import { cellAnchor, ModelMatrix } from "@/components/models/model-matrix";
import { PracticeDetails } from "@/components/models/practice-details";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { getModelInput } from "@/lib/catalogue/input";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import type { Category, Model } from "@/lib/models/types";
import { ruleOf } from "@/lib/report/sentences";

type Props = PageProps<"/models/[key]">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { model } = await orNotFound(getModelVersion(viewer, await pageInput(getModelInput, props)));
  return { title: model.title };
}

function CategorySection({ category, model }: { category: Category; model: Model }) {
  return (
    <Section title={category.name} intro={category.summary}>
      {model.levels.map((level) => {
        const practices = model.practices.filter((one) => one.category === category.id && one.level === level.id);
        if (practices.length === 0) return null;
        return (
          <div key={level.id} id={cellAnchor(category.id, level.id)} className="mt-5 scroll-mt-4">
            <h3 className="mb-1 font-semibold">
              {level.name} <span className="font-normal text-soft">· {countOf(practices.length, "practice")}</span>
            </h3>
            {practices.map((practice) => (
              <PracticeDetails key={practice.id} practice={practice} model={model} />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

function Origin({ model }: { model: Model }) {
  const { source, licence, attribution } = model;
  return (
    <Section title="Where it comes from">
      <div className="grid max-w-prose gap-3 text-small text-soft">
        {source && (
          <p>
            {source.title}. {source.authors?.join(", ")}
            {source.year !== undefined && `, ${source.year}`}.
          </p>
        )}
        {source?.note && <p>{source.note}</p>}
        {attribution && <p>{attribution}</p>}
        {licence && <p>Licence of these texts: {licence}.</p>}
      </div>
    </Section>
  );
}

const ledTeam = (viewer: Viewer) => viewer.teams.find(({ role, accepted }) => role === "lead" && accepted);

export default async function ModelPage(props: Props) {
  const viewer = await asViewer();
  const { model } = await orNotFound(getModelVersion(viewer, await pageInput(getModelInput, props)));
  const team = ledTeam(viewer);
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Models", href: "/models" }, { label: model.title }]} />}
        title={model.title}
        lead={model.summary}
        actions={
          team && (
            <LinkButton href={`/teams/${team.id}`} variant="primary">
              Assess {team.name}
            </LinkButton>
          )
        }
      />
      <Section title="At a glance" intro={`Version ${model.version}. ${ruleOf(model) ?? ""}`}>
        <ModelMatrix model={model} />
      </Section>
      <Section title="Levels">
        <dl className="grid gap-2 text-small">
          {model.levels.map((level) => (
            <div key={level.id} className="grid gap-x-6 border-t border-line pt-2 sm:grid-cols-[9rem_1fr]">
              <dt className="font-medium">{level.name}</dt>
              <dd className="text-soft">{level.summary}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {model.categories.map((category) => (
        <CategorySection key={category.id} category={category} model={model} />
      ))}
      <Origin model={model} />
    </>
  );
}
