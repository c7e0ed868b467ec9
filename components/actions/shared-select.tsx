import { Select } from "@/components/ui/select";

type SharedSelectProps = { label?: string; defaultValue?: string | undefined };

/** Who reads a team's actions besides the team. */
export function SharedSelect({ label = "Who sees it", defaultValue = "false" }: SharedSelectProps) {
  return (
    <Select
      label={label}
      name="shared"
      hint="Notes and links stay with the team in any case."
      defaultValue={defaultValue}
      options={[
        { value: "false", label: "The team alone" },
        { value: "true", label: "Everybody who sees the team’s results" },
      ]}
    />
  );
}
