import { type ComponentProps, useId } from "react";
import { describedBy, type FieldProps } from "./field";
import { FieldError } from "./field-error";

type CheckboxProps = Omit<FieldProps, "labelHidden"> & Omit<ComponentProps<"input">, "type">;

export function Checkbox({ label, hint, error, className = "", ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={className}>
      <label className="target flex items-start gap-2.5 py-1 text-base">
        <input
          type="checkbox"
          className="mt-[0.2rem] size-[1.1rem] flex-none"
          {...describedBy(id, { hint, error })}
          {...rest}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ml-7 text-small text-soft">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
