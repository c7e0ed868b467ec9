import { type ComponentProps, useId } from "react";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field";

type TextFieldProps = FieldProps & { optional?: boolean } & ComponentProps<"input">;

export function TextField({ label, hint, error, labelHidden, optional, className, ...rest }: TextFieldProps) {
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
      <input id={id} className={controlClass} {...describedBy(id, { hint, error })} {...rest} />
    </FieldFrame>
  );
}
