// From a kept tracker to one that can be asked.

import { unseal } from "../seal";
import type { Remote, TrackerKind } from "../types";
import { gitHub } from "./github";
import { jira } from "./jira";
import { RemoteTrouble } from "./trouble";

/** What is read of a kept tracker to ask it. */
export const keptColumns = {
  organisationId: true,
  id: true,
  kind: true,
  address: true,
  project: true,
  account: true,
  issueType: true,
  sealedToken: true,
} as const satisfies Record<keyof KeptTracker, true>;

export type KeptTracker = {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: TrackerKind;
  readonly address: string;
  readonly project: string;
  readonly account: string | null;
  readonly issueType: string | null;
  readonly sealedToken: Uint8Array | null;
};

/** Whose token it is. */
export const tokenAbout = ({ organisationId, id }: Pick<KeptTracker, "organisationId" | "id">) =>
  `${organisationId} ${id}`;

/** Throws `RemoteTrouble` for one without a token, or with one that this server cannot read. */
export function openRemote(tracker: KeptTracker): Remote {
  const { kind, address, project, account, issueType, sealedToken } = tracker;
  if (!sealedToken || kind === "gitlab") throw new RemoteTrouble("refused", "There is no token for it.");
  const token = unseal(sealedToken, tokenAbout(tracker));
  if (token === null) {
    throw new RemoteTrouble("refused", "Its token can no longer be read: an admin has to give it again.");
  }
  if (kind === "github") return gitHub({ address, project, token });
  if (account === null)
    throw new RemoteTrouble("refused", "Nobody said whose token it is: an admin has to give it again.");
  return jira({ address, project, token, account, issueType: issueType ?? "Task" });
}
