import { Select } from "@/components/ui/select";
import type { OwnerChoice } from "@/lib/actions/types";

type OwnerSelectProps = {
  name: string;
  owners: readonly OwnerChoice[];
  /** Who owns it now; stays to be chosen though they have left. */
  present?: OwnerChoice | null;
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** Whose an action is, or nobody's yet. */
export function OwnerSelect({ owners, present, defaultValue, ...rest }: OwnerSelectProps) {
  const left = present && !owners.some(({ id }) => id === present.id) ? [present] : [];
  return (
    <Select
      label="Owner"
      defaultValue={defaultValue ?? present?.id ?? ""}
      options={[
        { value: "", label: "Nobody yet" },
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ...left.map(({ id, name }) => ({ value: id, label: `${name} (left)` })),
      ]}
      {...rest}
    />
  );
}
