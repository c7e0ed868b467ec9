import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import type { WaitingDraft } from "@/lib/my-day/types";

const wordFor = ({ isVoting, answered, total }: WaitingDraft) =>
  isVoting ? "Vote" : answered === 0 ? "Begin" : answered === total ? "Look it over" : "Go on";

/** Open drafts of one's own teams, each with how far it is. */
export function WaitingDrafts({ drafts }: { drafts: readonly WaitingDraft[] }) {
  return (
    <ul role="list" className="grid gap-4 md:grid-cols-2">
      {drafts.map((draft) => (
        <li key={draft.id} className="rounded-card border border-line bg-card px-5 py-4">
          <p className="font-semibold">{draft.team}</p>
          <p className="mb-3 text-small text-soft">
            {draft.model}, started by {draft.startedBy}
          </p>
          {draft.isVoting ? (
            <p className="text-small">Your team votes: everybody alone, and nobody sees a vote before the reveal.</p>
          ) : (
            <Progress label="Answered" value={draft.answered} max={draft.total} />
          )}
          <div className="mt-4 flex flex-wrap gap-2">
            <LinkButton href={`/assessments/${draft.id}`} variant="primary">
              {wordFor(draft)}
              <span className="sr-only">: {draft.team}</span>
            </LinkButton>
            {draft.isVoting && (
              <LinkButton href={`/assessments/${draft.id}/discussion`} prefetch={false}>
                How far it is
              </LinkButton>
            )}
            {!draft.isVoting && draft.answered > 0 && (
              <LinkButton href={`/assessments/${draft.id}/publish`} prefetch={false}>
                Review
              </LinkButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
