import { RowForm } from "@/components/ui/row-form";
import type { Marking } from "./mark-forms";

type NoLongerProps = {
  readonly practice: { readonly id: string; readonly statement: string };
  readonly marking: Marking;
};

/** Takes back that the team needs help with a practice. */
export const NoLonger = ({ practice: { id, statement }, marking }: NoLongerProps) => (
  <RowForm
    action={marking.unmark}
    about={{ ...marking.about, practice: id }}
    label="No longer"
    concerns={`help with ${statement}`}
    variant="quiet"
  />
);
