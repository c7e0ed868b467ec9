// How far voting is, for a guest whose window is open: numbers, and which categories are voted on still.

import type { Guest } from "@/lib/access/guest";
import type { GuestProgressView } from "../types";
import { getGuestVoting } from "./get-guest-voting";

/** Throws not_found. */
export async function getGuestProgress(guest: Guest): Promise<GuestProgressView> {
  const { voters, guests, finished, definition } = await getGuestVoting(guest);
  return { voters, guests, finished, categories: (definition?.categories ?? []).map(({ id }) => ({ id })) };
}
