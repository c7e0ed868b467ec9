import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

type FiltersProps = {
  units: readonly SelectOption[];
  models: readonly SelectOption[];
  /** Tags that teams carry; without one there is no such filter. */
  tags: readonly string[];
  /** Rounds of the unit; without one there is no such filter. */
  rounds: readonly SelectOption[];
  present: {
    unit: string;
    model: string;
    every: string;
    at: string | undefined;
    with: string | undefined;
    tag: string | undefined;
    round: string | undefined;
  };
};

const periods = [
  { value: "quarter", label: "Quarters" },
  { value: "month", label: "Months" },
];

/** What the dashboard is about, kept in the address: it can be bookmarked, sent and gone back to. */
export function Filters({ units, models, tags, rounds, present }: FiltersProps) {
  const isRound = present.round !== undefined;
  return (
    <form
      method="get"
      aria-label="What is shown"
      className="screen-only mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] items-end gap-3 rounded-card border border-line bg-card px-4 py-3 md:grid-cols-4"
    >
      <Select label="Unit" name="unit" options={units} defaultValue={present.unit} />
      {rounds.length > 0 && (
        <Select
          label="Round"
          name="round"
          options={[{ value: "", label: "No round" }, ...rounds]}
          defaultValue={present.round}
        />
      )}
      {isRound ? (
        // A round has its model and its days; they are said above the figures.
        <input type="hidden" name="model" value={present.model} />
      ) : (
        <Select label="Model" name="model" options={models} defaultValue={present.model} />
      )}
      <Select label="Over time" name="every" options={periods} defaultValue={present.every} />
      {tags.length > 0 && (
        <Select
          label="Tag"
          name="tag"
          options={[{ value: "", label: "All teams" }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          defaultValue={present.tag}
        />
      )}
      {!isRound && <TextField label="On this day" name="at" type="date" defaultValue={present.at} />}
      <TextField label="Compared with" name="with" type="date" defaultValue={present.with} />
      <div>
        <Button>Show</Button>
      </div>
    </form>
  );
}
