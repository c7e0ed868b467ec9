import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { UnsentAnswers } from "@/components/assessments/unsent-answers";
import { DemoBanner } from "@/components/chrome/demo-banner";
import { TopBar } from "@/components/chrome/top-bar";
import type { Theme } from "@/components/ui/theme-switch";
import { managesUnits } from "@/lib/access/policy";
import { settingsFor } from "@/lib/access/settings";
import { currentViewer } from "@/lib/doors/viewer";
import { setTheme, signOut } from "./actions";

async function chosenTheme(): Promise<Theme> {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Chrome, never a guard: each page asks for its viewer itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      {viewer && (
        <>
          {viewer.demo && <DemoBanner />}
          <TopBar
            person={{ name: viewer.name, email: viewer.email }}
            organisation={{ name: viewer.organisationName }}
            settings={settingsFor(viewer)}
            managesUnits={managesUnits(viewer)}
            theme={await chosenTheme()}
            actions={{ setTheme, signOut }}
          />
          <UnsentAnswers personId={viewer.personId} />
        </>
      )}
      <main id="main" tabIndex={-1} className="mx-auto max-w-[72rem] px-[clamp(1rem,3vw,2rem)] pb-16 outline-none">
        {children}
      </main>
    </>
  );
}
