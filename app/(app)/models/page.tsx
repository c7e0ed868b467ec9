import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listModels } from "@/lib/catalogue/queries";
import { asViewer } from "@/lib/doors/page";
import { countOf, listOf } from "@/lib/format/words";

export const metadata = { title: "Models" };

export default async function ModelsPage() {
  const viewer = await asViewer();
  const { items } = await listModels(viewer);
  return (
    <>
      <PageHeader title="Models" lead="What a team can assess itself against. A version of a model never changes." />
      <ul role="list" className="mt-6 grid gap-4 md:grid-cols-2">
        {items.map((model) => (
          <li key={model.key} className="flex flex-col items-start rounded-card border border-line bg-card px-5 py-4">
            <h2 className="text-lead">{model.title}</h2>
            <p className="text-small text-soft">
              Version {model.version} ·{" "}
              {listOf([
                countOf(model.practices, "practice"),
                countOf(model.categories, "category"),
                countOf(model.levels, "level"),
              ])}
            </p>
            {model.summary !== null && <p className="mt-2 mb-4 text-small">{model.summary}</p>}
            <LinkButton href={`/models/${model.key}`} className="mt-auto">
              Look at it<span className="sr-only">: {model.title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
