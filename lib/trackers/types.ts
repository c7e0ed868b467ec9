// Trackers in which actions become issues.

export type TrackerKind = "github" | "gitlab" | "jira";

/** What everybody in the organisation may know of a tracker. */
export type TrackerView = {
  readonly id: string;
  readonly kind: TrackerKind;
  readonly address: string;
  readonly project: string;
  /** Whose the token is, in Jira; null for who does not set trackers up. */
  readonly account: string | null;
  readonly issueType: string | null;
  readonly projectNumber: number | null;
  readonly typeNumber: number | null;
  /** When the token was given; null without one. The token itself never leaves the server again. */
  readonly tokenSetAt: string | null;
};

export type IssueState = "pending" | "created" | "refused";

/** The issue of an action; for the team alone. */
export type IssueView = {
  /** "acme/shop". */
  readonly project: string;
  readonly state: IssueState;
  /** "12" or "SHOP-12", and where people open it. */
  readonly key: string | null;
  readonly address: string | null;
  readonly closed: boolean;
  /** Why it is not there yet, or could not be read. */
  readonly error: string | null;
  readonly readAt: string | null;
};

/** Which issue: an action has one at most. */
export type IssueKey = { readonly organisationId: string; readonly actionId: string };

/** What an issue says. */
export type IssueText = { readonly title: string; readonly paragraphs: readonly string[] };

/** How an issue stands in its tracker; dropped: closed without having been done. */
export type Standing = "open" | "done" | "dropped";

/** An issue as a tracker has it. */
export type RemoteIssue = { readonly key: string; readonly address: string; readonly standing: Standing };

/**
 * away: nobody knows whether it was done, and it may work later. paused: it was not done, and the tracker asks for a
 * pause. refused: it was understood, and will not be done. gone: what was asked for is there no more.
 */
export type TroubleKind = "away" | "paused" | "refused" | "gone";

/** A tracker that can be asked; each call throws `RemoteTrouble`. */
export type Remote = {
  /** Makes an issue that can be found again by its mark. */
  readonly create: (text: IssueText, mark: string) => Promise<RemoteIssue>;
  /** After so many seconds `find` is sure to know an issue that was made. */
  readonly findsAfter: number;
  /** One that was made with this mark since a moment; null without any. */
  readonly find: (mark: string, since: Date) => Promise<RemoteIssue | null>;
  readonly read: (key: string) => Promise<Standing>;
};
