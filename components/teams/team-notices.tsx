import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { AssessmentSummary } from "@/lib/assessments/types";
import { calendarDay, day } from "@/lib/format/dates";
import type { TeamView } from "@/lib/teams/types";

type TeamNoticesProps = { team: TeamView; draft: AssessmentSummary | undefined; timeZone: string };

function Archived({ at, timeZone }: { at: string; timeZone: string }) {
  return (
    <div className="mt-4">
      <Notice title={`Archived on ${day(at, timeZone)}.`}>
        <p>Its results stay, and count in figures until that day.</p>
      </Notice>
    </div>
  );
}

/** Somebody was added from outside, and no lead has accepted them yet. */
function Waiting() {
  return (
    <div className="mt-4">
      <Notice title="A lead of the team has not let you in yet.">
        <p>Until then you see what the team has published, and no draft.</p>
      </Notice>
    </div>
  );
}

/** The day that the team chose has come. */
function LookAgain({ on, canStart }: { on: string; canStart: boolean }) {
  return (
    <div className="mt-4">
      <Notice
        tone="attention"
        title="It is time to look again."
        {...(canStart ? { actions: <LinkButton href="#assess">Assess the team again</LinkButton> } : {})}
      >
        <p>You planned {calendarDay(on)}. You are asked what changed; the rest you confirm.</p>
      </Notice>
    </div>
  );
}

/** How things are between the team and the reader, above everything else. */
export function TeamNotices({ team, draft, timeZone }: TeamNoticesProps) {
  const { archivedAt, again, can } = team;
  return (
    <>
      {archivedAt !== null && <Archived at={archivedAt} timeZone={timeZone} />}
      {team.role !== null && !team.accepted && <Waiting />}
      {again?.due && !draft && <LookAgain on={again.on ?? ""} canStart={can.startAssessment} />}
    </>
  );
}

/** The draft that is open, for the team alone. */
export function OpenDraft({ team, draft }: { team: string; draft: AssessmentSummary }) {
  return (
    <div className="mt-6">
      <Notice
        title={`An assessment of “${draft.model.title}” is open.`}
        actions={
          <LinkButton href={`/assessments/${draft.id}`} variant="primary">
            Go on
          </LinkButton>
        }
      >
        <p>Only {team} sees it until it is published.</p>
      </Notice>
    </div>
  );
}

/** A team at its beginning. */
export function NoResult({ team, canStart }: { team: string; canStart: boolean }) {
  return (
    <div className="mt-8">
      <EmptyState title={`${team} has published no result yet.`}>
        <p>
          {canStart
            ? "Start an assessment below. Only your team sees the answers until you publish."
            : "A lead of the team starts an assessment; what the team publishes appears here."}
        </p>
      </EmptyState>
    </div>
  );
}
