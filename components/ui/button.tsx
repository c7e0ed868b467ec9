import type { ComponentProps } from "react";
import { buttonClass, type ButtonVariant } from "./button-class";

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

/** As on the platform a button in a form submits it; pass type="button" where it does something else. */
export function Button({ variant = "plain", className, ...rest }: ButtonProps) {
  return <button className={buttonClass(variant, className)} {...rest} />;
}
