"use client";

import { type MouseEvent, type ReactNode, useId } from "react";

type MenuProps = {
  trigger: ReactNode;
  label?: string;
  triggerClass?: string;
  panelClass?: string;
  children: ReactNode;
};

/** What was chosen leads elsewhere or posts a form: the panel has done its work. */
function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
  const chosen = event.target instanceof Element && event.target.closest("a, button");
  if (chosen) event.currentTarget.hidePopover();
}

/** A button and a panel of links and small forms: a native popover, so it opens without JavaScript and closes on Escape. */
export function Menu({ trigger, label, triggerClass = "", panelClass = "", children }: MenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={triggerClass}>
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        onClick={closeAfterChoice}
        className={
          "appears w-64 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-card p-2 text-small text-ink shadow-float " +
          "supports-[position-area:bottom]:m-0 supports-[position-area:bottom]:mt-1.5 " +
          `supports-[position-area:bottom]:[position-area:bottom_span-left] ${panelClass}`
        }
      >
        {children}
      </div>
    </>
  );
}
