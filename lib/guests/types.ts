// What leaves the server about guests: links for the team, and the voting as a guest sees it.

import type { Model } from "@/lib/models/types";
import type { Secrecy } from "@/lib/scoring/agreement";
import type { FinishedView, MeetingView, NamedPart, VoteView } from "@/lib/votes/types";

export type GuestLinkState = "open" | "closed" | "expired";

export type GuestLinkView = {
  readonly id: string;
  readonly openedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: GuestLinkState;
  /** How many came in by it. Never who. */
  readonly guests: number;
};

/** A link that was just opened. Its address is shown this once; only a hash of its code is kept. */
export type NewGuestLinkView = GuestLinkView & { readonly link: string };

/** The links of one assessment, newest first. */
export type GuestLinksView = {
  readonly team: { readonly id: string; readonly name: string };
  readonly secrecy: Secrecy;
  readonly items: readonly GuestLinkView[];
  readonly next: null;
  readonly can: { readonly open: boolean };
};

/** The voting of one assessment, as a guest of it sees it: what is asked, and what they said themselves. */
export type GuestVotingView = FinishedView & {
  readonly team: string;
  readonly organisation: string;
  readonly secrecy: Secrecy;
  /** How many of the voters are guests. */
  readonly guests: number;
  /** Who runs the voting from outside the team, by name. */
  readonly coaches: readonly { readonly name: string }[];
  /** The model with nothing in it but what is voted on now; null when voting has ended. */
  readonly definition: Model | null;
  readonly title: string;
  /** Practice id to one's own vote. */
  readonly votes: Readonly<Record<string, VoteView>>;
  /** Whether the guest has finished all that is voted on. */
  readonly isFinished: boolean;
};

/** How far voting is, for a guest: numbers, and the categories that are voted on still. */
export type GuestProgressView = FinishedView & {
  readonly guests: number;
  readonly categories: readonly { readonly id: string }[];
};

/** The meeting's clock, with its parts in words: a guest has no model to look them up in. */
export type GuestMeetingView = Pick<MeetingView, "startedAt" | "now"> & { readonly parts: readonly NamedPart[] };
