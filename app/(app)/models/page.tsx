import { ModelCard } from "@/components/models/model-card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation } from "@/lib/access/policy";
import { listModels } from "@/lib/catalogue/queries";
import type { ModelSummary } from "@/lib/catalogue/types";
import { asViewer } from "@/lib/doors/page";
import { starters } from "@/lib/models/starters";

export const metadata = { title: "Models" };

const badges: Readonly<Record<string, string>> = {
  [starters.newcomer]: "Good to begin with",
  [starters.quickest]: "Five-minute start",
};

const badgeOf = ({ key, builtIn, retiredAt }: ModelSummary) =>
  builtIn && retiredAt === null ? (badges[key] ?? null) : null;

/** Those to begin with come first; the others stay as they stand, by title. */
const startersFirst = (models: readonly ModelSummary[]) => [
  ...Object.keys(badges).flatMap((key) => models.find((model) => model.key === key) ?? []),
  ...models.filter(({ key }) => badges[key] === undefined),
];

function Models({ title, intro, models }: { title: string; intro: string; models: readonly ModelSummary[] }) {
  if (models.length === 0) return null;
  return (
    <Section title={title} intro={intro}>
      <ul role="list" className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {startersFirst(models).map((model) => (
          <ModelCard key={model.key} model={model} badge={badgeOf(model)} />
        ))}
      </ul>
    </Section>
  );
}

export default async function ModelsPage() {
  const viewer = await asViewer();
  const { items } = await listModels(viewer);
  const present = items.filter(({ retiredAt }) => retiredAt === null);
  return (
    <>
      <PageHeader
        title="Models"
        lead="What a team can assess itself against. A version of a model never changes."
        actions={
          canInOrganisation(viewer, "manageModels") && <LinkButton href="/models/import">Import a model</LinkButton>
        }
      />
      <Models
        title="Come with Altimeter"
        intro="Known models of the field in our words. Each page says what is its authors’ and what is ours."
        models={present.filter(({ builtIn }) => builtIn)}
      />
      <Models
        title={`Of ${viewer.organisationName}`}
        intro="Imported or made here; nobody outside sees them."
        models={present.filter(({ builtIn }) => !builtIn)}
      />
      <Models
        title="Retired"
        intro="No assessment starts with these any more; what was published stays."
        models={items.filter(({ retiredAt }) => retiredAt !== null)}
      />
    </>
  );
}
