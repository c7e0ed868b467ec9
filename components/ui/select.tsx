import { type ComponentProps, useId } from "react";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldProps & { options: readonly SelectOption[] } & Omit<ComponentProps<"select">, "children">;

export function Select({ label, hint, error, labelHidden, options, className, ...rest }: SelectProps) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error, className, ...(labelHidden && { labelHidden }) }}>
      <select id={id} className={`${controlClass} pr-8`} {...describedBy(id, { hint, error })} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
