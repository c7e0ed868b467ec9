import { Select } from "@/components/ui/select";
import { keyOf } from "@/lib/actions/rules";
import type { ActionView, PracticeGroup } from "@/lib/actions/types";

type PracticeSelectProps = {
  practices: readonly PracticeGroup[];
  /** What it is about now; stays to be chosen though it is of another model. */
  present?: Pick<NonNullable<ActionView["practice"]>, "model" | "id" | "statement"> | null;
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** Which practice an action is about, or none. */
export function PracticeSelect({ practices, present, defaultValue, error }: PracticeSelectProps) {
  const own = present && keyOf({ model: present.model, practice: present.id });
  const isListed = practices.some((group) => group.practices.some(({ key }) => key === own));
  return (
    <Select
      label="Practice"
      name="practiceKey"
      defaultValue={defaultValue ?? own ?? ""}
      error={error}
      options={[
        { value: "", label: "About none in particular" },
        ...(present && own && !isListed ? [{ value: own, label: present.statement }] : []),
      ]}
      groups={practices.map(({ name, practices: some }) => ({
        label: name,
        options: some.map(({ key, statement }) => ({ value: key, label: statement })),
      }))}
    />
  );
}
