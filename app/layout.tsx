import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Altimeter", template: "%s · Altimeter" },
  description: "How far up your team is with continuous delivery, and which step comes next.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** The chosen theme travels in a cookie, so that the first paint is right without a script; no choice follows the system. */
async function chosenTheme() {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? { "data-theme": theme } : {};
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" {...await chosenTheme()}>
      <body className="bg-bg font-sans text-base text-ink">
        <a
          href="#main"
          className="absolute left-4 top-3 z-50 -translate-y-20 rounded-card border border-edge bg-card px-4 py-2.5 text-small text-ink focus:translate-y-0"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
