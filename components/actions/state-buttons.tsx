import type { FormAction } from "@/components/accounts/form-state";
import { RowForm } from "@/components/settings/row-form";
import type { ActionState, ActionView } from "@/lib/actions/types";

type StateButtonsProps = {
  save: FormAction;
  about: Readonly<Record<string, string>>;
  action: Pick<ActionView, "title" | "state">;
};

const ways: Readonly<Record<ActionState, readonly (readonly [ActionState, string])[]>> = {
  open: [
    ["in_progress", "Start"],
    ["done", "Done"],
  ],
  in_progress: [["done", "Done"]],
  done: [["open", "Open again"]],
  dropped: [["open", "Open again"]],
};

/** The likely next states, one press each. */
export const StateButtons = ({ save, about, action }: StateButtonsProps) =>
  ways[action.state].map(([state, label]) => (
    <RowForm key={state} action={save} about={{ ...about, state }} label={label} concerns={action.title} />
  ));
