"use client";

import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import { BarePage } from "@/components/chrome/bare-page";
import { Button } from "@/components/ui/button";

/** The last resort, when even the root layout failed: it brings its own document. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body className="bg-bg font-sans text-base text-ink">
        <title>Something went wrong · Altimeter</title>
        <BarePage
          title="Something went wrong on our side"
          actions={
            <Button variant="primary" type="button" onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>What you saved is safe. Try again; if it stays like this, tell whoever runs Altimeter for you.</p>
        </BarePage>
      </body>
    </html>
  );
}
