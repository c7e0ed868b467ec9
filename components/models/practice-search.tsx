import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { levelName } from "@/lib/format/levels";
import { tagsOf, type PracticeQuery } from "@/lib/models/search";
import type { Model } from "@/lib/models/types";
import type { ModelAt } from "./addresses";

type PracticeSearchProps = { model: Model; at: ModelAt; query: PracticeQuery };

/** Finds practices of a model: a plain form, so that what was searched for is in the address. */
export function PracticeSearch({ model, at, query }: PracticeSearchProps) {
  const tags = tagsOf(model);
  const all = (label: string) => ({ value: "", label });
  const categories = model.categories.map(({ id, name }) => ({ value: id, label: name }));
  const levels = model.levels.map((level) => ({ value: level.id, label: levelName(level) }));
  return (
    <form
      method="get"
      action={`/models/${at.key}`}
      role="search"
      aria-label="Practices"
      className="screen-only mt-6 grid grid-cols-2 items-start [&>*]:min-w-0 gap-x-4 gap-y-3 rounded-card border border-line bg-card px-4 py-3 lg:grid-cols-[2fr_1.5fr_1fr_1fr_auto]"
    >
      {at.version !== undefined && <input type="hidden" name="version" value={at.version} />}
      <TextField
        label="Words"
        name="text"
        type="search"
        maxLength={200}
        defaultValue={query.text}
        className="max-lg:col-span-2"
      />
      <Select
        label="Category"
        name="category"
        options={[all("All"), ...categories]}
        defaultValue={query.category}
        className="max-lg:col-span-2"
      />
      <Select label="Level" name="level" options={[all("All"), ...levels]} defaultValue={query.level} />
      {tags.length > 0 && (
        <Select
          label="Tag"
          name="tag"
          options={[all("All"), ...tags.map((tag) => ({ value: tag, label: tag }))]}
          defaultValue={query.tag}
        />
      )}
      <Button className="self-end max-lg:col-span-2">Find practices</Button>
    </form>
  );
}
