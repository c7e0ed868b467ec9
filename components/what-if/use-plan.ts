"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Model } from "@/lib/models/types";
import { hashOf, type Plan, planOf } from "@/lib/what-if/plan";

// The browser tells of changes that its own buttons make, and of none that a script makes.
const changed = "altimeter:plan";

function subscribe(onChange: () => void): () => void {
  for (const event of ["hashchange", "popstate", changed]) window.addEventListener(event, onChange);
  return () => {
    for (const event of ["hashchange", "popstate", changed]) window.removeEventListener(event, onChange);
  };
}

/** "step": the browser's back button undoes it; "stay": it takes the place of the plan before. */
type Keep = "step" | "stay";

/** What is being tried, kept behind the # of the address: reload and back bring it again, and no server sees it. */
export function usePlan(model: Model) {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  const plan = useMemo(() => planOf(model, hash), [model, hash]);
  const change = useCallback(
    (next: (plan: Plan) => Plan, keep: Keep) => {
      const { pathname, search, hash: present } = window.location;
      const address = pathname + search + hashOf(next(planOf(model, present)));
      if (keep === "step") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
      window.dispatchEvent(new Event(changed));
    },
    [model],
  );
  return [plan, change] as const;
}
