// For tests: the issues of a stand-in for a tracker, and how its answers look before they are sent.

export type Kept = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** The label of one in Jira. */
  readonly mark: string;
  readonly createdAt: Date;
  updatedAt: Date;
  closed: boolean;
  /** "not_planned" in GitHub, "Won't Do" in Jira; null for one that is open or simply done. */
  reason: string | null;
  /** Whether the search of Jira knows it yet. */
  indexed: boolean;
};

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
};

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export const standInToken = "a-token-of-the-stand-in";
export const standInAccount = "robot@example.test";
