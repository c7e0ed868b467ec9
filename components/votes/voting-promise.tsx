import { Notice } from "@/components/ui/notice";
import { countOf } from "@/lib/format/words";
import type { Secrecy } from "@/lib/scoring/agreement";
import { promiseOf } from "@/lib/votes/sentences";

type VotingPromiseProps = {
  readonly secrecy: Secrecy;
  /** What is promised, in one sentence, where it is not what the team's members are promised. */
  readonly promise?: string;
  /** How many of the voters are guests: whoever counts on being one of four wants to know. */
  readonly guests?: number;
};

/** Who will see what, where somebody is about to vote. */
export function VotingPromise({ secrecy, promise = promiseOf(secrecy), guests = 0 }: VotingPromiseProps) {
  return (
    <Notice title={secrecy === "named" ? "You vote alone, under your name." : "You vote alone, and without your name."}>
      <p>
        {promise}
        {guests > 0 && ` ${countOf(guests, "guest")} ${guests === 1 ? "is" : "are"} among the voters.`}
      </p>
    </Notice>
  );
}
