// How long somebody counts as present of whom nothing is heard, and where coming and going is announced.

/** How often a window that is open says so, in milliseconds. */
export const heartbeat = 20_000;

/** Windows that were heard of before this moment are gone: two heartbeats were missed. */
export const stillThere = (now: Date): Date => new Date(now.getTime() - 2.25 * heartbeat);

/** What is announced when somebody comes to a draft, or goes. */
export const presenceTopicOf = (assessmentId: string): string => `${assessmentId} presence`;
