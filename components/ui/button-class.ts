export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

const base =
  "target inline-flex items-center justify-center gap-2 rounded-card border px-4 py-2 text-small leading-5 font-medium " +
  "no-underline transition-opacity select-none disabled:opacity-55 aria-disabled:opacity-55";

const look: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  plain: "border-line bg-card text-ink hover:border-edge",
  quiet: "border-transparent bg-transparent text-accent hover:bg-h1 hover:text-accent-strong",
  danger: "border-danger bg-card text-danger hover:bg-danger-soft",
};

/** The look of whatever says what happens when it is pressed: buttons, and links that stand among them. */
export function buttonClass(variant: ButtonVariant, className = ""): string {
  return `${base} ${look[variant]} ${className}`.trim();
}
