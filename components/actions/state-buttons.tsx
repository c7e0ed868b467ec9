import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { likelyNext } from "@/lib/actions/rules";
import type { ActionView } from "@/lib/actions/types";
import { deedInWords } from "@/lib/actions/words";

type StateButtonsProps = {
  save: FormAction;
  about: Readonly<Record<string, string>>;
  action: Pick<ActionView, "title" | "state">;
};

/** The likely next states, one press each. */
export const StateButtons = ({ save, about, action }: StateButtonsProps) =>
  likelyNext[action.state].map((state) => (
    <RowForm key={state} action={save} about={{ ...about, state }} label={deedInWords[state]} concerns={action.title} />
  ));
