"use client";

import { useRouter } from "next/navigation";
import { useNews } from "./use-news";

type LiveUpdatesProps = {
  /** Where the server tells that something changed. */
  readonly events: string;
};

/** Reads the page again when somebody has finished, revealed or agreed; without it, reloading shows the same. */
export function LiveUpdates({ events }: LiveUpdatesProps) {
  const router = useRouter();
  // A page that is read while the server goes away would leave the browser's error page.
  const read = async () => {
    const { ok } = await fetch("/api/v1/health", { method: "HEAD" });
    if (ok) router.refresh();
  };
  useNews(events, () => {
    void read().catch(() => undefined); // the stream comes back with the server, and tells then
  });
  return null;
}
