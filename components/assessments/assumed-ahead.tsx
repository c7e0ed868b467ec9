import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countOf } from "@/lib/format/words";

type AssumedAheadProps = {
  readonly category: { readonly id: string; readonly name: string };
  readonly count: number;
  /** The id of the form elsewhere on the page that takes them up; absent for who may not. */
  readonly form: string | null;
};

/** Says what is only assumed in a category, and asks all of it after all. */
export function AssumedAhead({ category, count, form }: AssumedAheadProps) {
  return (
    <div className="mt-4">
      <Notice
        title={`${countOf(count, "practice")} of ${category.name} ${count === 1 ? "is" : "are"} assumed to be ahead of you.`}
        {...(form === null
          ? {}
          : { actions: <Button form={form}>Ask {count === 1 ? "it" : "them"} after all</Button> })}
      >
        <p>You passed over {count === 1 ? "it" : "them"}. Answer here whatever you know better.</p>
      </Notice>
    </div>
  );
}
