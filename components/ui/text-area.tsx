import { type ComponentProps, useId } from "react";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field";

type TextAreaProps = FieldProps & { optional?: boolean } & ComponentProps<"textarea">;

export function TextArea({ label, hint, error, labelHidden, optional, className, ...rest }: TextAreaProps) {
  const id = useId();
  const frame = {
    id,
    label,
    hint,
    error,
    className,
    ...(labelHidden && { labelHidden }),
    ...(optional && { optional }),
  };
  return (
    <FieldFrame {...frame}>
      <textarea
        id={id}
        rows={3}
        className={`${controlClass} field-sizing-content min-h-20`}
        {...describedBy(id, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}
