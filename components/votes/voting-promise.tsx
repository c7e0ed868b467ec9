import { Notice } from "@/components/ui/notice";
import type { Secrecy } from "@/lib/scoring/agreement";
import { promiseOf } from "@/lib/votes/sentences";

/** Who will see what, where somebody is about to vote. */
export function VotingPromise({ secrecy }: { secrecy: Secrecy }) {
  return (
    <Notice title={secrecy === "named" ? "You vote alone, under your name." : "You vote alone, and without your name."}>
      <p>{promiseOf(secrecy)}</p>
    </Notice>
  );
}
