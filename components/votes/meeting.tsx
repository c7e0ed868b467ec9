import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import type { NamedPart } from "@/lib/votes/types";
import { MeetingClock } from "./meeting-clock";
import { MeetingForm } from "./meeting-form";

type MeetingProps = {
  readonly assessmentId: string;
  readonly meeting: { readonly startedAt: string; readonly now: string; readonly parts: readonly NamedPart[] } | null;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly isVoting: boolean;
  readonly canRun: boolean;
  readonly start: FormAction;
  readonly end: FormAction;
};

/** The meeting that goes on, with its clock and agenda; or, for whoever runs the voting, a way to hold one. */
export function Meeting({ assessmentId, meeting, categories, isVoting, canRun, start, end }: MeetingProps) {
  if (meeting) {
    return (
      <Section title="The meeting">
        <MeetingClock {...meeting} />
        {canRun && (
          <div className="mt-3">
            <RowForm action={end} about={{ assessmentId }} label="End the meeting" />
          </div>
        )}
      </Section>
    );
  }
  if (!canRun) return null;
  return (
    <details className="mt-6">
      <summary className="target inline-flex cursor-pointer items-center py-1.5 text-small text-accent">
        Hold a meeting with an agenda and a clock
      </summary>
      <div className="mt-3 rounded-card border border-line bg-card p-5">
        <p className="mb-4 max-w-prose text-small text-soft">
          The minutes are divided over the categories by how much each asks, with some at the end to say who does what.
          Everybody sees the same clock.
        </p>
        <MeetingForm assessmentId={assessmentId} categories={categories} isVoting={isVoting} action={start} />
      </div>
    </details>
  );
}
