"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonVariant } from "./button-class";

type DialogProps = {
  /** The text of the button that opens it. */
  trigger: ReactNode;
  variant?: ButtonVariant;
  title: ReactNode;
  /** Usually a form; a button in closes, as does Escape. */
  children: ReactNode;
};

/** The platform's own modal: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ trigger, variant = "plain", title, children }: DialogProps) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button type="button" variant={variant} onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="appears m-auto w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-card p-0 text-ink shadow-float backdrop:bg-black/45"
      >
        <div className="flex items-start justify-between gap-4 px-6 pt-5">
          <h2 id={heading} className="text-lead">
            {title}
          </h2>

          <button
            type="button"
            onClick={() => dialog.current?.close()}
            aria-label="Close"
            className="target -mt-1 -mr-2 grid size-9 place-items-center rounded-card text-soft hover:bg-h1"
          >
            <svg
              aria-hidden
              viewBox="0 0 16 16"
              className="size-4"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinecap="round"
            >
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </div>
        <div className="px-6 pt-3 pb-6">{children}</div>
      </dialog>
    </>
  );
}
