import { NavLinks, type NavItem } from "@/components/chrome/nav-links";

const entry =
  "target flex items-center rounded-card px-3 py-2 text-small text-ink no-underline hover:bg-h0 aria-[current]:bg-h1";

/** The settings' own places: beside the page, and on a phone in one line above it. */
export function SettingsNav({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label="Settings" className="flex gap-1 max-lg:flex-wrap lg:flex-col">
      <NavLinks items={items} className={entry} />
    </nav>
  );
}
