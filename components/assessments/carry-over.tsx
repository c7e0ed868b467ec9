import { Checkbox } from "@/components/ui/checkbox";

/** In a form that starts an assessment: whether the answers of last time are proposed again. */
export function CarryOver() {
  return (
    <Checkbox
      label="Show what we said last time"
      hint="Beside each practice, to be confirmed; nothing of it counts before."
      name="carryOver"
      defaultChecked
      className="w-full"
    />
  );
}
