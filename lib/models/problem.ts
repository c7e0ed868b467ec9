// One thing that is wrong, or odd, in a model file.

export type Problem = {
  /** JSON pointer (RFC 6901) to the place. */
  readonly pointer: string;
  /** A sentence for people. */
  readonly message: string;
};

/** The JSON pointer of a path of keys and indices. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
