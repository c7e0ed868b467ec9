import { type ChangeEventHandler, type ReactNode, useId } from "react";
import { describedBy } from "./field";
import { FieldError } from "./field-error";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioRowProps = {
  legend: ReactNode;
  legendHidden?: boolean;
  name: string;
  options: readonly RadioOption[];
  hint?: ReactNode;
  error?: string | undefined;
  disabled?: boolean;
  required?: boolean;
  /** Either what is chosen at first, and the browser keeps it from then on … */
  defaultValue?: string;
  /** … or what is chosen now, by a client component that listens with onChange. */
  value?: string | null;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

/** One choice of a few, side by side as cards while there is room: plain radios, so arrows and forms work by themselves. */
export function RadioRow(props: RadioRowProps) {
  const { legend, legendHidden, name, options, hint, error, disabled, required, defaultValue, value, onChange } = props;
  const id = useId();
  const chosen = (option: RadioOption) =>
    value === undefined ? { defaultChecked: option.value === defaultValue } : { checked: option.value === value };
  return (
    <fieldset {...describedBy(id, { hint, error })} aria-invalid={undefined} disabled={disabled} className="min-w-0">
      <legend className={legendHidden ? "sr-only" : "mb-2 text-small font-medium"}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-small text-soft">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={
              "flex min-h-11 items-center gap-2.5 rounded-card border border-line bg-card px-3.5 py-2 hover:border-edge " +
              "has-checked:border-accent has-checked:bg-h0 has-checked:inset-ring has-checked:inset-ring-accent " +
              "has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-focus " +
              "has-disabled:text-soft max-sm:w-full"
            }
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              className="size-[1.1rem] flex-none outline-none"
              {...chosen(option)}
              {...(onChange ? { onChange } : value === undefined ? {} : { readOnly: true })}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-small text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}
