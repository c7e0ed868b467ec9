import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { day } from "@/lib/format/dates";
import type { Report } from "@/lib/report/types";

/** That a result was taken back, by whom and why; for the team, with the way to its draft. */
export function WithdrawnNotice({ report, hasDraft }: { report: Report; hasDraft: boolean }) {
  if (!report.withdrawn) return null;
  const { at, by, reason } = report.withdrawn;
  return (
    <Notice
      tone="attention"
      title="This result was withdrawn."
      {...(hasDraft
        ? { actions: <LinkButton href={`/assessments/${report.assessmentId}`}>Open the draft</LinkButton> }
        : {})}
    >
      <p>
        {by} withdrew it on {day(at, report.timeZone)}: “{reason}” Only your team sees it now, and it counts in no
        figure.
      </p>
    </Notice>
  );
}
