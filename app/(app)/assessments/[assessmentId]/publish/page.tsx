import { cache, type ReactNode } from "react";
import { redirect } from "next/navigation";
import { AudienceList } from "@/components/publications/audience-list";
import { PublishForm } from "@/components/publications/publish-form";
import { Strata } from "@/components/report/strata";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { assessmentInput } from "@/lib/assessments/input";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import { findPublishPreview } from "@/lib/publications/queries/find-publish-preview";
import { publishSays } from "@/lib/publications/rules";
import type { CountedCell, PublishPreview } from "@/lib/publications/types";
import { findVoting } from "@/lib/votes/queries/get-voting";
import { publishAction } from "./actions";

type Props = PageProps<"/assessments/[assessmentId]/publish">;

const previewOf = cache((viewer: Viewer, assessmentId: string) =>
  orNotFound(findPublishPreview(viewer, { assessmentId })),
);

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const preview = await previewOf(viewer, assessmentId);
  return { title: preview?.can.publish === false ? "Review" : "Review and publish" };
}

const screenOf = (assessmentId: string, category: string, level: string) =>
  `/assessments/${assessmentId}?${new URLSearchParams({ category, level }).toString()}`;

type CellsProps = {
  readonly assessmentId: string;
  readonly cells: readonly CountedCell[];
  /** What is the matter with them: "still unanswered". */
  readonly are: string;
  readonly children: ReactNode;
};

/** What was not said, and the way there; it keeps nobody from publishing. */
function NotSaid({ assessmentId, cells, are, children }: CellsProps) {
  if (cells.length === 0) return null;
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  return (
    <Notice title={`${countOf(total, "practice")} ${total === 1 ? "is" : "are"} ${are}.`}>
      <p>{children}</p>
      <details className="mt-1">
        <summary className="link target inline-flex items-center">Where they are</summary>
        <ul className="mt-1">
          {cells.map(({ category, level, name, count }) => (
            <li key={`${category} ${level}`}>
              <a className="link" href={screenOf(assessmentId, category, level)}>
                {name}
              </a>
              : {count}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

function Sharing({ preview }: { preview: PublishPreview }) {
  return (
    <Section
      title="Who will see it"
      intro={
        <p>
          Besides your team: these people today, and whoever takes one of these roles later. Whoever runs the server
          could read its database, whatever you choose here.
        </p>
      }
    >
      <AudienceList audience={preview.audience} />
      <p className="mt-4 max-w-prose text-small text-soft">
        They see the index and level of each category with its history, how many practices were answered, assumed,
        unknown, not applicable or unanswered and how many have living evidence, what holds a category back, the next
        steps, how many practices moved since last time, and your comment. They never see drafts, or notes, reasons and
        evidence that you did not tick. Each single answer they see only if you share answers.
      </p>
      {preview.mayBeAsked && (
        <p className="mt-3 max-w-prose text-small">
          Besides, a lead agreed that other teams may ask you how: everybody in the organisation sees which practices
          this result has in place, whatever you share here.{" "}
          <a href={`/teams/${preview.team.id}/members#may-be-asked`} className="link">
            Change that
          </a>
        </p>
      )}
    </Section>
  );
}

export default async function PublishPage(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(assessmentInput, props);
  const preview = await previewOf(viewer, assessmentId);
  if (!preview) redirect(`/assessments/${assessmentId}/result`);
  const { team, model, can, score } = preview;
  const voting = await findVoting(viewer, { assessmentId });
  const hidden = voting?.categories.some(({ revealedAt }) => revealedAt === null) === true;
  const back = `/assessments/${assessmentId}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: team.name, href: `/teams/${team.id}` },
              { label: "Assessment", href: back },
              { label: "Review" },
            ]}
          />
        }
        title={can.publish ? "Review and publish" : "Review"}
        lead={`${model.title} ${model.version}. ${preview.counted} ${preview.evidenced}`}
        actions={
          voting ? (
            <LinkButton href={`${back}/discussion`}>{hidden ? "The voting" : "The discussion"}</LinkButton>
          ) : (
            <LinkButton href={back}>Go on answering</LinkButton>
          )
        }
      />
      {score.overall.assessed === 0 ? (
        <div className="mt-4">
          <EmptyState
            title="There is nothing to publish yet."
            actions={
              voting ? (
                <LinkButton href={`${back}/discussion`}>{hidden ? "To the voting" : "Agree on answers"}</LinkButton>
              ) : (
                <LinkButton href={back}>Start answering</LinkButton>
              )
            }
          >
            <p>A result needs one answer at least{voting && ", agreed after the reveal or given without voting"}.</p>
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="mt-4 grid gap-3">
            {preview.confirmed !== null && (
              <Notice title={preview.confirmed}>
                <p>
                  The result, its trend and its PDF say so. A confirmed answer can be opened and answered anew until you
                  publish:{" "}
                  <a className="link" href={`${back}/again`}>
                    look at what changed
                  </a>
                  .
                </p>
              </Notice>
            )}
            <NotSaid assessmentId={assessmentId} cells={preview.open} are="still unanswered">
              That is all right: what is unanswered is never counted as “no”, but a level cannot be told before its
              practices are answered.
            </NotSaid>
            <NotSaid assessmentId={assessmentId} cells={preview.assumed} are="assumed to be ahead of you">
              You passed over them. They count as not in place, and the result says that this is assumed. You can answer
              them now, or at any time before you publish.
            </NotSaid>
          </div>
          <Section title="Your result so far">
            <Strata
              caption={`${team.name}: how much of each level is in place`}
              levels={preview.strata.levels}
              categories={preview.strata.categories.map((category) => ({
                ...category,
                cells: category.cells.map((cell) =>
                  cell.state === "empty" ? cell : { ...cell, href: screenOf(assessmentId, category.id, cell.level) },
                ),
              }))}
            />
          </Section>
          <Sharing preview={preview} />
          <Section title={can.publish ? "Publish" : "Publishing"}>
            {can.publish ? (
              <PublishForm
                action={publishAction}
                assessmentId={assessmentId}
                seen={preview.edition}
                notes={preview.notes}
                evidence={preview.evidence}
                says={publishSays(preview.audience)}
              />
            ) : (
              <p className="text-small text-soft">
                {hidden
                  ? "Your team is still voting: reveal the votes and agree on answers first. "
                  : "A lead of your team publishes. "}
                Until then only your team sees this.
              </p>
            )}
          </Section>
        </>
      )}
    </>
  );
}
