import type { ReactNode } from "react";

type DemoBannerProps = { children?: ReactNode };

/** Says that everything here is invented, and how to start afresh (the instruction comes from whoever knows it). */
export function DemoBanner({ children }: DemoBannerProps) {
  return (
    <aside aria-label="Demo" className="screen-only border-b border-line bg-h1 text-small text-ink">
      <p className="px-[clamp(1rem,3vw,2rem)] py-1.5">
        <strong className="font-medium">This is a demo:</strong> the teams and their answers are invented.{" "}
        {children ?? (
          <>
            To start afresh with your own organisation, stop it and run{" "}
            <code className="font-mono text-tiny">DEMO=0 npm start</code>; the demo keeps its own data.
          </>
        )}
      </p>
    </aside>
  );
}
