import Link from "next/link";
import type { ReactNode } from "react";

export type NextStepItem = {
  id: string;
  title: ReactNode;
  /** What it brings, and what it needs, in a sentence. */
  detail: ReactNode;
  links?: readonly { href: string; label: string }[];
  /** Small forms and buttons that belong to the step. */
  actions?: ReactNode;
};

/** The headline of every result: what to do next, in sentences and in order. */
export function NextSteps({ items, start = 1 }: { items: readonly NextStepItem[]; start?: number }) {
  return (
    <ol role="list" start={start} className="border-t border-line">
      {items.map((item, index) => (
        <li key={item.id} className="relative border-b border-line py-3.5 pl-11">
          <span
            aria-hidden
            className="absolute top-3.5 left-1 grid size-[1.65rem] place-items-center rounded-full border-[1.5px] border-accent text-tiny text-accent"
          >
            {index + start}
          </span>
          <p className="font-semibold">{item.title}</p>
          <p className="mt-0.5 max-w-3xl text-small text-soft">
            <span className="mr-3">{item.detail}</span>
            {item.links?.map((link) => (
              <Link key={link.href} href={link.href} className="link screen-only mr-3 inline-block">
                {link.label}
              </Link>
            ))}
          </p>
          {item.actions && <div className="screen-only mt-2 flex flex-wrap gap-2">{item.actions}</div>}
        </li>
      ))}
    </ol>
  );
}
