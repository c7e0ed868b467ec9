import Link from "next/link";
import { Menu } from "@/components/ui/menu";
import { NavLinks, type NavItem } from "./nav-links";
import { PersonMenu, type PersonMenuProps } from "./person-menu";

export type TopBarProps = PersonMenuProps & {
  /** Whether the person manages a unit: then rounds are a place of theirs. */
  managesUnits: boolean;
};

const placesFor = (managesUnits: boolean): readonly NavItem[] => [
  { href: "/", label: "My day" },
  { href: "/teams", label: "Teams" },
  { href: "/dashboard", label: "Dashboard" },
  ...(managesUnits ? [{ href: "/rounds", label: "Rounds" }] : []),
  { href: "/models", label: "Models" },
];

const inline =
  "rounded-md px-2 py-1.5 text-soft no-underline hover:text-ink aria-[current=page]:text-ink aria-[current=page]:font-medium " +
  "aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8";
const folded =
  "target flex items-center rounded-md px-3 py-2 text-ink no-underline hover:bg-h1 aria-[current=page]:bg-h1";

/** The bar on every page: the places on the left, the person on the right; on a phone both fold into one menu. */
export function TopBar({ managesUnits, ...props }: TopBarProps) {
  const places = placesFor(managesUnits);
  return (
    <header className="screen-only border-b border-line text-small">
      <div className="flex min-h-12 items-center gap-x-5 px-[clamp(1rem,3vw,2rem)] py-1">
        <Link href="/" className="target flex items-center gap-1.5 font-semibold tracking-tight text-ink no-underline">
          <svg aria-hidden viewBox="0 0 14 12" className="h-3 w-3.5 text-accent" fill="currentColor">
            <path d="M7 0l7 12H0z" />
          </svg>
          Altimeter
        </Link>
        <nav aria-label="Main" className="hidden gap-2 md:flex">
          <NavLinks items={places} className={inline} />
        </nav>
        <div className="ml-auto min-w-0">
          <Menu
            trigger={
              <>
                <span className="truncate max-md:sr-only">{props.person.name}</span>
                <span className="md:hidden">Menu</span>
                <svg
                  aria-hidden
                  viewBox="0 0 12 12"
                  className="size-3 flex-none"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.6"
                >
                  <path d="m2.5 4.5 3.5 3.5 3.5-3.5" strokeLinecap="round" strokeLinejoin="round" />
                </svg>
              </>
            }
            triggerClass="target flex max-w-64 items-center gap-1.5 rounded-card px-2.5 py-1.5 text-soft hover:bg-h0 hover:text-ink"
          >
            <nav aria-label="Main, folded" className="border-b border-line pb-2 md:hidden">
              <NavLinks items={places} className={folded} />
            </nav>
            <PersonMenu {...props} />
          </Menu>
        </div>
      </div>
    </header>
  );
}
