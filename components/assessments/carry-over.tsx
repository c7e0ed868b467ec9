import { Checkbox } from "@/components/ui/checkbox";

/** In a form that starts an assessment: whether it starts from the team's last result. */
export function CarryOver() {
  return (
    <Checkbox
      label="Start from our last result"
      hint="You are asked what changed, and confirm the rest in one step; nothing of it counts before."
      name="carryOver"
      defaultChecked
      className="w-full"
    />
  );
}
