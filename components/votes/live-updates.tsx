"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again when somebody has finished, revealed or agreed; without it, reloading shows the same. */
export function LiveUpdates({ assessmentId }: { readonly assessmentId: string }) {
  const router = useRouter();
  // News from the server come to an open page only through a connection that the page's script holds.
  useEffect(() => {
    const source = new EventSource(`/api/v1/assessments/${assessmentId}/events`);
    let soon: ReturnType<typeof setTimeout> | undefined;
    // Many who finish at once are one reading.
    source.addEventListener("changed", () => {
      clearTimeout(soon);
      soon = setTimeout(() => router.refresh(), 150);
    });
    return () => {
      clearTimeout(soon);
      source.close();
    };
  }, [assessmentId, router]);
  return null;
}
