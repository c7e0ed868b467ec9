import { CategoryJumps } from "@/components/models/category-jumps";
import { FoundPractices } from "@/components/models/found-practices";
import { graphAddress } from "@/components/models/addresses";
import { ModelFacts } from "@/components/models/model-facts";
import { ModelFiles } from "@/components/models/model-files";
import { ModelLevels } from "@/components/models/model-levels";
import { isBrief, ModelMatrix } from "@/components/models/model-matrix";
import { ModelSource } from "@/components/models/model-source";
import { PracticeSearch } from "@/components/models/practice-search";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation, ledTeams } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { modelPageInput } from "@/lib/catalogue/input";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { comesWithAltimeter } from "@/lib/models/built-in";
import { practicesMatching } from "@/lib/models/search";
import { ruleOf } from "@/lib/report/sentences";

type Props = PageProps<"/models/[key]">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { model } = await orNotFound(getModelVersion(viewer, await pageInput(modelPageInput, props)));
  return { title: model.title };
}

const ledTeam = (viewer: Viewer) => ledTeams(viewer)[0];

export default async function ModelPage(props: Props) {
  const viewer = await asViewer();
  const { text, category, level, tag, ...at } = await pageInput(modelPageInput, props);
  const { model, retired } = await orNotFound(getModelVersion(viewer, at));
  const query = { text, category, level, tag };
  const isSearch = Object.values(query).some((asked) => asked !== undefined);
  const team = ledTeam(viewer);
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Models", href: "/models" }, { label: model.title }]} />}
        title={model.title}
        lead={model.summary}
        actions={
          <>
            <LinkButton href={graphAddress(at)}>Prerequisites, drawn</LinkButton>
            <LinkButton href={`/models/${at.key}/versions`}>Versions</LinkButton>
            {team && !retired && (
              <LinkButton href={`/teams/${team.id}`} variant="primary">
                Assess {team.name}
              </LinkButton>
            )}
          </>
        }
      />
      {retired && (
        <div className="mt-4">
          <Notice title="This model is retired.">
            <p>No assessment starts with it any more. What was published stays as it is.</p>
          </Notice>
        </div>
      )}
      <ModelFacts model={model} builtIn={comesWithAltimeter(model)} />
      <PracticeSearch model={model} at={at} query={query} />
      {isSearch ? (
        <FoundPractices model={model} at={at} practices={practicesMatching(model, query)} />
      ) : (
        <>
          <ModelLevels model={model} rule={ruleOf(model)} />
          <Section
            title="Practices"
            intro={
              isBrief(model)
                ? "A very large model: each number leads to its practices."
                : "Each sentence leads to its practice: what it means, how to get there, and what it needs."
            }
          >
            <CategoryJumps model={model} />
            <ModelMatrix model={model} at={at} />
          </Section>
          <ModelSource model={model} at={at} />
          <ModelFiles at={at} canImport={canInOrganisation(viewer, "manageModels")} />
        </>
      )}
    </>
  );
}
