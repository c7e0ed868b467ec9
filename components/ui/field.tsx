import type { ReactNode } from "react";
import { FieldError } from "./field-error";

/** What every field has: a label, perhaps a hint below it, perhaps an error below the control. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  labelHidden?: boolean;
};

type FieldFrameProps = FieldProps & {
  id: string;
  optional?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

export const controlClass =
  "target block w-full rounded-card border border-edge bg-card px-3 py-2 text-base text-ink " +
  "aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger disabled:bg-sunk disabled:text-soft";

/** The attributes that tie a control to its hint and its error. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { ...(ids ? { "aria-describedby": ids } : {}), ...(error ? { "aria-invalid": true as const } : {}) };
}

export function FieldFrame({ id, label, hint, error, labelHidden, optional, className, children }: FieldFrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1.5 block text-small font-medium"}>
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-0.5 mb-1.5 text-small text-soft">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
