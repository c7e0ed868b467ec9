import type { ReactNode } from "react";

type NoticeProps = {
  tone?: "note" | "attention" | "error";
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

const look = {
  note: "border-line bg-h0 [--mark:var(--accent)]",
  attention: "border-warn bg-warn-soft [--mark:var(--warn-ink)]",
  error: "border-danger bg-danger-soft [--mark:var(--danger)]",
} as const;

const said = { note: "Note: ", attention: "Needs your attention: ", error: "Error: " } as const;

/** Something to know, something that needs attention, or something that went wrong; an error is announced at once. */
export function Notice({ tone = "note", title, children, actions }: NoticeProps) {
  return (
    <div
      role={tone === "error" ? "alert" : undefined}
      className={`flex gap-3 rounded-card border px-4 py-3 ${look[tone]}`}
    >
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        className="mt-1 size-4 flex-none text-(--mark)"
        fill="none"
        stroke="currentColor"
      >
        {tone === "note" ? (
          <circle cx="8" cy="8" r="6.5" strokeWidth="1.5" />
        ) : (
          <path d="M8 1.8 15 14H1Z" strokeWidth="1.5" strokeLinejoin="round" />
        )}
        <path
          d={tone === "note" ? "M8 7.2v4M8 4.6v.4" : "M8 6.2v3.6M8 11.6v.3"}
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      <div className="min-w-0 flex-1 max-w-prose">
        <span className="sr-only">{said[tone]}</span>
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-small">{children}</div>}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
