import type { ReactNode } from "react";
import { Contours } from "@/components/ui/contours";

type BarePageProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** A page with one thing to say and no chrome: signing in, an invitation, nothing found, something broken. */
export function BarePage({ title, children, actions }: BarePageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="relative isolate grid min-h-dvh place-items-center overflow-hidden px-4 py-12 outline-none"
    >
      <Contours className="absolute inset-0 -z-10 size-full opacity-60" />
      <div className="w-full max-w-md rounded-card border border-line bg-card px-8 py-9 max-sm:px-5">
        <p className="mb-5 flex items-center gap-1.5 text-small font-semibold tracking-tight">
          <svg aria-hidden viewBox="0 0 14 12" className="h-3 w-3.5 text-accent" fill="currentColor">
            <path d="M7 0l7 12H0z" />
          </svg>
          Altimeter
        </p>
        <h1 className="text-title">{title}</h1>
        {children && <div className="mt-3 text-soft">{children}</div>}
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </main>
  );
}
