"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavItem = { href: string; label: string };

type NavLinksProps = { items: readonly NavItem[]; className: string };

const covers = (href: string, path: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));

/** The places of the application; where one is now is marked, which only the browser's address can tell in a layout. */
export function NavLinks({ items, className }: NavLinksProps) {
  const path = usePathname();
  return items.map((item) => (
    <Link
      key={item.href}
      href={item.href}
      aria-current={covers(item.href, path) ? "page" : undefined}
      className={className}
    >
      {item.label}
    </Link>
  ));
}
