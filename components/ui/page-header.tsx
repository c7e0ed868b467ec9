import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** What the page says in one sentence. */
  lead?: ReactNode;
  /** A breadcrumb or one small line above the title. */
  above?: ReactNode;
  /** Buttons, at the top right on every page. */
  actions?: ReactNode;
};

export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 pt-8 pb-2 max-sm:pt-6">
      <div className="min-w-0 max-w-prose flex-[1_1_24rem]">
        {above && <div className="mb-1 text-small text-soft">{above}</div>}
        <h1 className="text-title">{title}</h1>
        {lead && <p className="mt-1.5 text-soft">{lead}</p>}
      </div>
      {actions && <div className="screen-only flex max-w-full flex-none flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
