"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "./form-state";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";
import type { ButtonVariant } from "./button-class";

type RowFormProps = {
  action: FormAction;
  /** What the form is about, unseen: ids. */
  about: Readonly<Record<string, string>>;
  /** What the button says, and for readers whom it concerns. */
  label: string;
  concerns?: string;
  variant?: ButtonVariant;
  children?: ReactNode;
};

/** A small form in a row: fields, if any, and one button. What is refused is said beside it. */
export function RowForm({ action, about, label, concerns, variant = "plain", children }: RowFormProps) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="flex flex-wrap items-end gap-2">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton variant={variant}>
        {label}
        {concerns && <span className="sr-only">: {concerns}</span>}
      </SubmitButton>
      {state && (
        <div className="w-full">
          <Notice tone="error">{state.message}</Notice>
        </div>
      )}
    </form>
  );
}
