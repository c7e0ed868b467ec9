// What a window needs to go on asking when the connection is gone, loaded while there is one and held in memory alone:
// only answers that were not acknowledged are ever written to the browser's storage. It holds a voter's own votes: it is
// one person's, and gone when they sign out.

import type { ComponentType } from "react";
import { personHeader } from "@/lib/access/speaker";
import { screenAddress, walkOf } from "@/lib/assessments/screens";
import type { QuestionsView } from "@/lib/assessments/types";
import type { OfflineScreenProps } from "./offline-screen";
import { type Kind, onForgotten } from "./waiting-answers";

type OfflinePack = { readonly questions: QuestionsView; readonly Screen: ComponentType<OfflineScreenProps> };

const packs = new Map<string, OfflinePack>();
const loading = new Set<string>();

/** Whose pack of which assessment. */
type PackOf = { readonly assessmentId: string; readonly personId: string };

const keyOf = ({ assessmentId, personId }: PackOf) => `${personId}:${assessmentId}`;

/** The pack of an assessment, if it has been loaded. */
export const offlinePackOf = (whose: PackOf) => packs.get(keyOf(whose));

function forgetPacks(): void {
  packs.clear();
  loading.clear();
}

/** Loads the pack of an assessment, once; a window that cannot, stays where it is without a connection. */
export async function loadOfflinePack(whose: PackOf): Promise<void> {
  const key = keyOf(whose);
  if (packs.has(key) || loading.has(key)) return;
  onForgotten(forgetPacks);
  loading.add(key);
  try {
    const [response, { OfflineScreen }] = await Promise.all([
      fetch(`/api/v1/assessments/${whose.assessmentId}/questions`, { headers: { [personHeader]: whose.personId } }),
      import("./offline-screen"),
    ]);
    if (!response.ok) return;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- our own API's answer, whose shape its tests hold
    const questions = (await response.json()) as QuestionsView;
    // Who signed out meanwhile leaves nothing behind.
    if (loading.has(key)) packs.set(key, { questions, Screen: OfflineScreen });
  } catch {
    // No connection: the next screen that is opened with one tries again.
  } finally {
    loading.delete(key);
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
