"use client";

import { Button } from "@/components/ui/button";
import { countOf } from "@/lib/format/words";
import { useAnswering } from "./answering-context";

type StillSoProps = {
  /** The day of the result that is proposed. */
  published: string;
  /** How many practices of this screen wait to be confirmed, as the server knew it. */
  count: number;
};

/** One button for all that is still as it was; it goes when nothing is left to confirm. */
export function StillSo({ published, count }: StillSoProps) {
  const { unconfirmedHere } = useAnswering();
  const left = unconfirmedHere ?? count;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <span>Your result of {published} is beside each practice; nothing of it counts before you confirm it.</span>
      {left > 0 && (
        <Button name="carry" value="unchanged">
          Still so: {countOf(left, "unchanged practice")}
        </Button>
      )}
    </p>
  );
}
