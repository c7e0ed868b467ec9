import Link from "next/link";
import type { ReactNode } from "react";

type ChipProps = { children: ReactNode; tone?: "plain" | "current" | "attention"; href?: string };

const look = {
  plain: "border-line bg-card text-ink",
  current: "border-transparent bg-h1 text-ink",
  attention: "border-warn bg-warn-soft text-warn-ink",
} as const;

/** A short fact in a pill; with an address it is a link (a filter, a jump). */
export function Chip({ children, tone = "plain", href }: ChipProps) {
  const className = `inline-flex items-center gap-1.5 rounded-full border px-3 py-0.5 text-small ${look[tone]}`;
  if (!href) return <span className={className}>{children}</span>;
  return (
    <Link href={href} className={`target ${className} hover:border-edge`}>
      {children}
    </Link>
  );
}
