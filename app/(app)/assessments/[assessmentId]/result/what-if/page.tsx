import { cache } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { WhatIf } from "@/components/what-if/what-if";
import type { Viewer } from "@/lib/access/viewer";
import { assessmentInput } from "@/lib/assessments/input";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { getTeam } from "@/lib/teams/queries";
import { getWhatIf } from "@/lib/publications/queries/get-what-if";

type Props = PageProps<"/assessments/[assessmentId]/result/what-if">;

// The title and the page ask for the same: once per request.
const whatIfOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(getWhatIf(viewer, { assessmentId })));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const { team } = await whatIfOf(viewer, assessmentId);
  return { title: `${team.name} · what if` };
}

export default async function WhatIfPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const { team, publishedAt, timeZone, model, ground } = await whatIfOf(viewer, assessmentId);
  const { can } = await getTeam(viewer, { teamId: team.id });
  const result = `/assessments/${assessmentId}/result`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Result", href: result },
              { label: "What if" },
            ]}
          />
        }
        title={`${team.name}: what if`}
        lead={
          <>
            Tried on the result of {day(publishedAt, timeZone)}, {model.title} {model.version}.{" "}
            {ground && "Nothing is saved and nobody else sees it: it lives in the address of this page."}
          </>
        }
      />
      {ground ? (
        <>
          <noscript>
            <p className="mt-4 text-soft">The figures move in your browser, which needs JavaScript for it.</p>
          </noscript>
          <WhatIf ground={ground} team={team} canPlan={can.planActions} />
        </>
      ) : (
        <div className="mt-8">
          <EmptyState
            title="The team shared its result, not its single answers."
            actions={<LinkButton href={result}>Back to the result</LinkButton>}
          >
            <p>A what-if stands on the answers, so only the team itself can try one here.</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}
