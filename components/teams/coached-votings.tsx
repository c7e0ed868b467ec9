import { LinkButton } from "@/components/ui/link-button";
import type { CoachedVoting } from "@/lib/my-day/types";

const standing = ({ isVoting, isMeeting }: CoachedVoting) =>
  isMeeting
    ? "The meeting is going on."
    : isVoting
      ? "They are voting; you reveal the votes when they are ready."
      : "The votes are revealed; what was voted waits to be talked about.";

/** Votings of other teams that the viewer was named to run, each with the way into its meeting. */
export function CoachedVotings({ votings }: { votings: readonly CoachedVoting[] }) {
  return (
    <ul role="list" className="grid gap-4 md:grid-cols-2">
      {votings.map((voting) => (
        <li key={voting.id} className="rounded-card border border-line bg-card px-5 py-4">
          <p className="font-semibold">{voting.team}</p>
          <p className="text-small text-soft">{voting.model}</p>
          <p className="mt-3 text-small">{standing(voting)}</p>
          <div className="mt-4">
            <LinkButton href={`/assessments/${voting.id}/discussion`} variant="primary">
              {voting.isMeeting ? "Into the meeting" : "Run the voting"}
              <span className="sr-only">: {voting.team}</span>
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
