import { cache } from "react";
import { ChooseResults } from "@/components/retrospective/choose-results";
import { ComparedView } from "@/components/retrospective/compared-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Viewer } from "@/lib/access/viewer";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { day } from "@/lib/format/dates";
import { retrospectiveInput } from "@/lib/retrospectives/input";
import { findRetrospective } from "@/lib/retrospectives/queries/get-retrospective";

type Props = PageProps<"/teams/[teamId]/retrospective">;

// The title and the page ask for the same: once per request.
const retrospectiveOf = cache((viewer: Viewer, teamId: string, from: string | undefined, to: string | undefined) =>
  orNotFound(findRetrospective(viewer, { teamId, from, to })),
);

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { teamId, from, to } = await pageInput(retrospectiveInput, props);
  const { team } = await retrospectiveOf(viewer, teamId, from, to);
  return { title: `${team.name} · retrospective` };
}

export default async function RetrospectivePage(props: Props) {
  const viewer = await asViewer();
  const { teamId, from, to } = await pageInput(retrospectiveInput, props);
  const { team, choices, retrospective } = await retrospectiveOf(viewer, teamId, from, to);
  const { timeZone } = viewer;
  const dayOf = ({ publishedAt }: { publishedAt: string }) => day(publishedAt, timeZone);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${teamId}` },
              { label: "Retrospective" },
            ]}
          />
        }
        title={`${team.name}: retrospective`}
        lead={
          retrospective
            ? `${retrospective.model.title}, from ${dayOf(retrospective.from)} to ${dayOf(retrospective.to)}`
            : "What moved between two results"
        }
        actions={
          retrospective && (
            <LinkButton href={`/assessments/${retrospective.to.assessmentId}/result`}>The newer result</LinkButton>
          )
        }
      />
      {retrospective ? (
        <>
          {choices.length > 2 && <ChooseResults choices={choices} present={retrospective} timeZone={timeZone} />}
          <ComparedView retrospective={retrospective} timeZone={timeZone} />
        </>
      ) : (
        <div className="mt-8">
          <EmptyState
            title="There are no two results to compare yet."
            actions={<LinkButton href={`/teams/${teamId}`}>To the team</LinkButton>}
          >
            <p>When {team.name} has published twice with the same model, this page shows what moved and what helped.</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}
