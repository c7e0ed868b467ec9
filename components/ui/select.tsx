import { type ComponentProps, useId } from "react";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  /** More of them under headings, after those that stand alone. */
  groups?: readonly SelectGroup[];
} & Omit<ComponentProps<"select">, "children">;

const listOf = (options: readonly SelectOption[]) =>
  options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));

export function Select({ label, hint, error, labelHidden, options, groups = [], className, ...rest }: SelectProps) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error, className, ...(labelHidden && { labelHidden }) }}>
      {/* A form that was refused is reset, and a select then forgets what it was given later: it is made anew with it. */}
      <select
        key={String(rest.defaultValue)}
        id={id}
        className={`${controlClass} pr-8`}
        {...describedBy(id, { hint, error })}
        {...rest}
      >
        {listOf(options)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {listOf(group.options)}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
