"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useState } from "react";
import { loadOfflinePack, offlinePackOf, screenAt } from "./offline-pack";
import type { Outbox, OutboxState } from "./outbox";
import type { Kind } from "./waiting-answers";

const longestWait = 500;
const untilPacked = 1000;
const longestSilence = 5000;

/** Asked before the page is left: a browser that is "online" may still reach no server, and would show its error page. */
const isReachable = () =>
  fetch("/api/v1/health", { method: "HEAD", signal: AbortSignal.timeout(longestSilence) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Other clicks are for the browser: a new tab, a new window, a download. */
const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Whether a link leads to a page of ours in this window; one that asks for the page anew is the browser's too. */
const isPage = ({ origin, pathname, target, hash, dataset }: HTMLAnchorElement) =>
  origin === location.origin &&
  !pathname.startsWith("/api/") &&
  target === "" &&
  hash === "" &&
  dataset["anew"] === undefined;

/** The address of ours to which a click leads in this window; null for any other click. */
export function addressOfClick(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  return link && isPlainClick(event) && isPage(link) ? link.pathname + link.search : null;
}

/** Whether a button of the screen before led here: its focus went with it and belongs to the new heading. */
let isArriving = false;

/** Brings the focus to the heading of a screen that a button led to. */
export function arrive(form: HTMLElement | null): void {
  if (isArriving) form?.querySelector("h1")?.focus({ preventScroll: true });
  isArriving = false;
}

type WayOn = {
  readonly assessmentId: string;
  readonly personId: string;
  readonly kind: Kind;
  readonly outbox: Outbox | null;
  readonly state: OutboxState;
  readonly isAllSaved: () => Promise<boolean>;
};

/** How a screen leads on, with a connection and without one. */
export function useWayOn({ assessmentId, personId, kind, outbox, state, isAllSaved }: WayOn) {
  /** The screen of the walk that is shown in place of the page's own while there is no connection. */
  const [offlineAt, setOfflineAt] = useState<number | null>(null);
  /** The server was asked for and did not answer, whatever the browser thinks of its connection. */
  const [isCutOff, setCutOff] = useState(false);
  const router = useRouter();

  // Only while there is a connection can the browser get what it needs without one; the page's own work comes first.
  useEffect(() => {
    if (kind === "guest") return;
    const wait = setTimeout(() => void loadOfflinePack({ assessmentId, personId }), untilPacked);
    return () => clearTimeout(wait);
  }, [assessmentId, personId, kind]);

  const isAway = () => state.status === "offline" || !navigator.onLine;

  /** Without a connection the next page would be the browser's error page: the window asks on by itself. */
  const goOffline = (address: string) => {
    const pack = kind === "guest" ? undefined : offlinePackOf({ assessmentId, personId });
    const at = pack ? screenAt(pack, assessmentId, kind, address) : null;
    if (at === null) return;
    isArriving = true;
    setOfflineAt(at);
  };

  // What is published, or revealed, is what the server has: review and discussion wait for the last answer. Other screens
  // wait a moment, because what they ask follows from it.
  const goTo = async (address: string) => {
    if (isAway()) {
      goOffline(address);
      return;
    }
    if (/\/(publish|discussion|finish)$/.test(address) && !(await isAllSaved())) return;
    const [reachable] = await Promise.all([
      isReachable(),
      Promise.race([outbox?.settled(), new Promise((resolve) => setTimeout(resolve, longestWait))]),
    ]);
    setCutOff(!reachable);
    if (!reachable) {
      goOffline(address);
      return;
    }
    isArriving = true;
    if (address === location.pathname + location.search) setOfflineAt(null);
    router.push(address);
  };

  const pack = offlineAt === null ? undefined : offlinePackOf({ assessmentId, personId });
  return {
    goTo,
    isCutOff,
    /** From here on the outbox knows better. */
    forgetCutOff: () => setCutOff(false),
    offlineAt,
    offline: pack && offlineAt !== null ? { ...pack, at: offlineAt } : null,
  };
}
