import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type GuestFrameProps = {
  /** Where they are a guest: "Checkout, Demo". */
  readonly place: string;
  readonly name: string | null;
  readonly leave: () => Promise<void>;
  readonly children: ReactNode;
};

/** A page of a guest: where they are and as whom, a way out, and no way to anything else. */
export function GuestFrame({ place, name, leave, children }: GuestFrameProps) {
  return (
    <>
      <header className="screen-only border-b border-line text-small">
        <div className="mx-auto flex min-h-12 max-w-[72rem] flex-wrap items-center gap-x-5 px-[clamp(1rem,3vw,2rem)] py-1">
          <p className="flex items-center gap-1.5 font-semibold tracking-tight">
            <svg aria-hidden viewBox="0 0 14 12" className="h-3 w-3.5 text-accent" fill="currentColor">
              <path d="M7 0l7 12H0z" />
            </svg>
            Altimeter
          </p>
          <p className="min-w-0 flex-1 text-soft max-sm:order-last max-sm:basis-full max-sm:pb-1.5">
            Guest of {place}
            {name !== null && `, as ${name}`}
          </p>
          <details className="max-sm:ml-auto open:basis-full">
            <summary className="target inline-flex cursor-pointer items-center px-2 py-1.5 text-accent">Leave</summary>
            <form action={leave} className="max-w-prose pb-3">
              <p className="mb-2 text-soft">
                For a device that others use too. What you voted stays and counts, and cannot be changed any more:
                whoever comes in here next is another voter.
              </p>
              <Button>Leave for good</Button>
            </form>
          </details>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[72rem] px-[clamp(1rem,3vw,2rem)] pb-16 outline-none">
        {children}
      </main>
    </>
  );
}
