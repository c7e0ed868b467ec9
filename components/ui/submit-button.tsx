"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type SubmitButtonProps = ComponentProps<typeof Button> & { pending?: ReactNode };

/** A submit button that says so while its form is on the way, and does not send it twice. */
export function SubmitButton({ pending, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending: isPending } = useFormStatus();
  return (
    <Button
      type="submit"
      aria-disabled={isPending || undefined}
      onClick={(event) => (isPending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {isPending && pending ? pending : children}
    </Button>
  );
}
