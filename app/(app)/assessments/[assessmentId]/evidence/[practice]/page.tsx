import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { EvidenceForm } from "@/components/evidence/evidence-form";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Viewer } from "@/lib/access/viewer";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { acceptedEndings } from "@/lib/evidence/contents";
import { largestFile, practiceEvidenceInput } from "@/lib/evidence/input";
import { findPracticeEvidence } from "@/lib/evidence/queries/list-evidence";
import type { PracticeEvidence } from "@/lib/evidence/types";
import { countOf } from "@/lib/format/words";
import { addEvidenceAction, removeEvidenceAction } from "./actions";

type Props = PageProps<"/assessments/[assessmentId]/evidence/[practice]">;

const pageOf = practiceEvidenceInput.extend({ done: z.enum(["added", "removed"]).optional().catch(undefined) });

const evidenceAt = cache((viewer: Viewer, assessmentId: string, practice: string) =>
  orNotFound(findPracticeEvidence(viewer, { assessmentId, practice })),
);

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId, practice } = await pageInput(pageOf, props);
  const evidence = await evidenceAt(viewer, assessmentId, practice);
  return { title: evidence ? `${evidence.team.name} · evidence` : "Evidence" };
}

const done = { added: "It is added.", removed: "It is removed." } as const;

const screenOf = ({ assessmentId, practice: { category, level } }: PracticeEvidence) =>
  `/assessments/${assessmentId}?${new URLSearchParams({ category: category.id, level: level.id })}`;

export default async function EvidencePage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(pageOf, props);
  const evidence = await evidenceAt(viewer, input.assessmentId, input.practice);
  if (!evidence) redirect(`/assessments/${input.assessmentId}/result`);
  const { assessmentId, team, practice, items, today, can } = evidence;
  const place = `${practice.category.name}, ${practice.level.name}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: team.name, href: `/teams/${team.id}` },
              { label: place, href: screenOf(evidence) },
              { label: "Evidence" },
            ]}
          />
        }
        title="Evidence"
        lead={practice.statement}
        actions={<LinkButton href={screenOf(evidence)}>Back to {practice.level.name}</LinkButton>}
      />
      <p role="status" className="text-small font-medium text-accent">
        {input.done && done[input.done]}
      </p>
      <p className="mt-2 max-w-prose text-small text-soft">
        Evidence is never required and changes no score. For this practice it counts for{" "}
        {countOf(evidence.validForDays, "day")} from its own day; then it stays, and is shown as expired. It is your
        team’s alone unless you share it when publishing.
      </p>
      {practice.show && (
        <p className="mt-3 max-w-prose text-small whitespace-pre-line">
          <span className="font-medium">What would show it:</span> {practice.show}
        </p>
      )}
      <Section title="What is there">
        {items.length === 0 ? (
          <p className="text-small text-soft">Nothing yet.</p>
        ) : (
          <EvidenceList
            assessmentId={assessmentId}
            practice={practice.id}
            items={items}
            today={today}
            after={({ id, title }) =>
              can.answer && (
                <AskFirst label="Remove" concerns={title} question="It is gone from this assessment for good.">
                  <RowForm
                    action={removeEvidenceAction}
                    about={{ assessmentId, practice: practice.id, evidenceId: id }}
                    label="Remove it"
                    concerns={title}
                    variant="danger"
                  />
                </AskFirst>
              )
            }
          />
        )}
      </Section>
      {can.answer && (
        <Section title="Add evidence">
          <EvidenceForm
            key={items.length}
            action={addEvidenceAction}
            assessmentId={assessmentId}
            practice={practice.id}
            today={today}
            accept={acceptedEndings}
            mostBytes={largestFile}
          />
        </Section>
      )}
    </>
  );
}
