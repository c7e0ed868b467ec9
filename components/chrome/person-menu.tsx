import Link from "next/link";
import { type Theme, ThemeSwitch } from "@/components/ui/theme-switch";
import { SignOutForm } from "./sign-out-form";

export type PersonMenuProps = {
  person: { name: string; email: string };
  organisation: { name: string };
  /** Where this person may go below the settings. */
  settings: readonly { href: string; label: string }[];
  theme: Theme;
  actions: { setTheme: (form: FormData) => void | Promise<void>; signOut: (form: FormData) => void | Promise<void> };
};

const entry = "target flex w-full items-center rounded-md px-3 py-2 text-left text-ink no-underline hover:bg-h1";

/** Who is signed in, and what is theirs: settings, the theme, the way out. */
export function PersonMenu({ person, organisation, settings, theme, actions }: PersonMenuProps) {
  return (
    <>
      <div className="px-3 pt-2 pb-2.5">
        <p className="truncate font-medium">{person.name}</p>
        <p className="truncate text-tiny text-soft">{person.email}</p>
        <p className="truncate text-tiny text-soft">{organisation.name}</p>
      </div>
      {settings.length > 0 && (
        <nav aria-label="Settings" className="border-t border-line py-1.5">
          {settings.map((item) => (
            <Link key={item.href} href={item.href} className={entry}>
              {item.label}
            </Link>
          ))}
        </nav>
      )}
      <div className="border-t border-line px-1 py-2.5">
        <ThemeSwitch current={theme} action={actions.setTheme} />
      </div>
      <SignOutForm action={actions.signOut} className={entry} />
    </>
  );
}
