import { SubmitButton } from "@/components/ui/submit-button";
import { Select } from "@/components/ui/select";
import { day } from "@/lib/format/dates";
import type { Retrospective, RetrospectiveChoice } from "@/lib/retrospectives/types";

type ChooseResultsProps = {
  choices: readonly RetrospectiveChoice[];
  present: Pick<Retrospective, "from" | "to">;
  timeZone: string;
};

/** Two other results; a plain form, so that the address says which. */
export function ChooseResults({ choices, present, timeZone }: ChooseResultsProps) {
  const manyModels = new Set(choices.map(({ model }) => model.key)).size > 1;
  const options = choices.map(({ assessmentId, publishedAt, model }) => ({
    value: assessmentId,
    label: manyModels ? `${day(publishedAt, timeZone)}, ${model.title}` : day(publishedAt, timeZone),
  }));
  return (
    // Anew with each pair: a form keeps what it was first given.
    <form
      key={`${present.from.assessmentId} ${present.to.assessmentId}`}
      className="screen-only mt-6 flex flex-wrap items-end gap-3"
    >
      <Select label="From" name="from" defaultValue={present.from.assessmentId} options={options} />
      <Select label="To" name="to" defaultValue={present.to.assessmentId} options={options} />
      <SubmitButton>Compare</SubmitButton>
    </form>
  );
}
