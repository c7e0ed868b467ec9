import type { ReactNode } from "react";
import { SettingsNav } from "@/components/settings/settings-nav";
import { settingsFor } from "@/lib/access/settings";
import { currentViewer } from "@/lib/doors/viewer";

/** Chrome, never a guard: each page asks for its viewer itself. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) return children;
  return (
    <div className="grid gap-x-10 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="pt-6 lg:pt-9">
        <SettingsNav items={settingsFor(viewer)} />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
