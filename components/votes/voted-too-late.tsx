import { Notice } from "@/components/ui/notice";

/** To somebody whose form was posted without a script after the reveal. */
export function VotedTooLate() {
  return (
    <div className="mt-4">
      <Notice tone="attention" title="Not everything was saved.">
        <p>
          If you were voting: the votes of this category were revealed meanwhile. Votes that were saved before were
          counted, the last ones were not.
        </p>
      </Notice>
    </div>
  );
}
