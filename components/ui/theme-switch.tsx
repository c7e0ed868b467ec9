export type Theme = "light" | "dark" | "system";

type ThemeSwitchProps = { current: Theme; action: (form: FormData) => void | Promise<void> };

const themes = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["system", "As the system"],
] as const;

/** Posts `theme` = light, dark or system; works without JavaScript. */
export function ThemeSwitch({ current, action }: ThemeSwitchProps) {
  return (
    <form action={action}>
      <div role="group" aria-label="Theme" className="flex gap-0.5 rounded-card border border-line bg-sunk p-0.5">
        {themes.map(([value, label]) => (
          <button
            key={value}
            name="theme"
            value={value}
            aria-pressed={value === current}
            className="target flex-auto rounded-md px-2.5 py-1 text-tiny text-soft hover:text-ink aria-pressed:bg-card aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring aria-pressed:ring-line"
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}
