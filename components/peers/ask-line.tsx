import Link from "next/link";
import { type ModelAt, practiceAddress } from "@/components/models/addresses";
import { whole } from "@/lib/format/numbers";
import { listOf } from "@/lib/format/words";
import type { Peers } from "@/lib/peers/types";
import { peersAnchor } from "./who-can-help";

type AskLineProps = { peers: Peers | undefined; practice: string; at: ModelAt };

/** Whom to ask about a practice, beside it: a few names, and where the others are. Nothing where there is nobody. */
export function AskLine({ peers, practice, at }: AskLineProps) {
  if (!peers || peers.items.length === 0) return null;
  const names = peers.items.map(({ team }) => team.name);
  return (
    <>
      <br />
      Ask: {peers.more === 0 ? listOf(names) : names.join(", ")}
      {peers.more > 0 && (
        <>
          {" "}
          and{" "}
          <Link href={`${practiceAddress(at, practice)}#${peersAnchor}`} prefetch={false} className="link">
            {whole(peers.more)} more
          </Link>
        </>
      )}
    </>
  );
}
