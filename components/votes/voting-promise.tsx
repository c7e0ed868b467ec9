import { Notice } from "@/components/ui/notice";
import { countOf, listOf } from "@/lib/format/words";
import type { Secrecy } from "@/lib/scoring/agreement";
import { promiseOf } from "@/lib/votes/sentences";

type VotingPromiseProps = {
  readonly secrecy: Secrecy;
  /** What is promised, in one sentence, where it is not what the team's members are promised. */
  readonly promise?: string;
  /** How many of the voters are guests: whoever counts on being one of four wants to know. */
  readonly guests?: number;
  /** Who runs the voting from outside the team, by name. */
  readonly coaches?: readonly { readonly name: string }[];
};

/** Who will see what, where somebody is about to vote. */
export function VotingPromise({ secrecy, promise = promiseOf(secrecy), guests = 0, coaches = [] }: VotingPromiseProps) {
  return (
    <Notice title={secrecy === "named" ? "You vote alone, under your name." : "You vote alone, and without your name."}>
      <p>
        {promise}
        {guests > 0 && ` ${countOf(guests, "guest")} ${guests === 1 ? "is" : "are"} among the voters.`}
        {coaches.length > 0 && ` Coach here: ${listOf(coaches.map(({ name }) => name || "somebody who left"))}.`}
      </p>
    </Notice>
  );
}
