// What a window needs to go on asking when the connection is gone, loaded while there is one and held in memory alone:
// only answers that were not acknowledged are ever written to the browser's storage.

import type { ComponentType } from "react";
import { screenAddress, walkOf } from "@/lib/assessments/screens";
import type { QuestionsView } from "@/lib/assessments/types";
import type { OfflineScreenProps } from "./offline-screen";
import type { Kind } from "./waiting-answers";

type OfflinePack = { readonly questions: QuestionsView; readonly Screen: ComponentType<OfflineScreenProps> };

const packs = new Map<string, OfflinePack>();
const loading = new Set<string>();

/** The pack of an assessment, if it has been loaded. */
export const offlinePackOf = (assessmentId: string) => packs.get(assessmentId);

/** Loads the pack of an assessment, once; a window that cannot, stays where it is without a connection. */
export async function loadOfflinePack(assessmentId: string): Promise<void> {
  if (packs.has(assessmentId) || loading.has(assessmentId)) return;
  loading.add(assessmentId);
  try {
    const [response, { OfflineScreen }] = await Promise.all([
      fetch(`/api/v1/assessments/${assessmentId}/questions`),
      import("./offline-screen"),
    ]);
    if (!response.ok) return;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- our own API's answer, whose shape its tests hold
    const questions = (await response.json()) as QuestionsView;
    packs.set(assessmentId, { questions, Screen: OfflineScreen });
  } catch {
    // No connection: the next screen that is opened with one tries again.
  } finally {
    loading.delete(assessmentId);
  }
}

/** Which screen of the walk an address leads to; null for any other page. */
export function screenAt({ questions }: OfflinePack, assessmentId: string, kind: Kind, address: string): number | null {
  const asked = new URL(address, location.href);
  const at = walkOf(questions, kind === "votes").findIndex((screen) => {
    const own = new URL(screenAddress(assessmentId, screen), location.href);
    const isSame = [...own.searchParams].every(([name, value]) => asked.searchParams.get(name) === value);
    return isSame && own.pathname === asked.pathname;
  });
  return at < 0 ? null : at;
}
