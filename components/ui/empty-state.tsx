import type { ReactNode } from "react";
import { Contours } from "./contours";

type EmptyStateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Nothing here yet: why, and the next thing to do. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="relative isolate overflow-hidden rounded-card border border-line bg-card">
      <Contours className="absolute inset-y-0 right-0 -z-10 h-full w-3/5 opacity-70 max-sm:w-full max-sm:opacity-30" />
      <div className="max-w-md px-6 py-10 max-sm:px-5 max-sm:py-8">
        <p className="text-lead font-semibold tracking-tight">{title}</p>
        {children && <div className="mt-1.5 text-soft">{children}</div>}
        {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
