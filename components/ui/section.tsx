import { type ReactNode, useId } from "react";

type SectionProps = { title: ReactNode; id?: string; intro?: ReactNode; actions?: ReactNode; children: ReactNode };

export function Section({ title, id, intro, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="mt-10">
      <div className="mb-3 flex break-after-avoid flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id={heading} className="text-lead">
          {title}
        </h2>
        {actions && <div className="screen-only flex flex-wrap gap-2">{actions}</div>}
      </div>
      {intro && (
        <div className="-mt-1 mb-4 max-w-prose break-inside-avoid break-after-avoid text-small text-soft">{intro}</div>
      )}
      {children}
    </section>
  );
}
