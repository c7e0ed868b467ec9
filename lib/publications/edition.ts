// What a draft said at one moment, as one short text: with any later answer or evidence it is another one.

import { createHash } from "node:crypto";

type Revised = { readonly practice: string; readonly revision: number };

const inOrder = (texts: readonly string[]) => texts.toSorted().join(" ");

/** The edition of a draft with these answers and this evidence, whatever order they come in. */
export function editionOf(answers: readonly Revised[], evidence: readonly { readonly id: string }[]): string {
  const said = inOrder(answers.map(({ practice, revision }) => `${practice}@${revision}`));
  return createHash("sha256")
    .update(`${said}\n${inOrder(evidence.map(({ id }) => id))}`)
    .digest("base64url");
}
