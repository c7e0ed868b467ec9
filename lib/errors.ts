// What may go wrong in the domain, in five words. Doors translate; everything else that is thrown is a bug.

export type ErrorCode = "unauthenticated" | "forbidden" | "not_found" | "conflict" | "invalid";

/** One thing that is wrong with an input: where (dot path or JSON pointer) and a sentence for people. */
export type FieldProblem = { readonly path: string; readonly message: string };

type Details = {
  readonly fields?: readonly FieldProblem[];
  /** What the caller needs to go on, such as the present answer after a conflict. Shown to them as it is. */
  readonly data?: Readonly<Record<string, unknown>>;
};

/** An expected "no". The message is a sentence for people and never names what they may not see. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fields = details.fields ?? [];
    this.data = details.data ?? {};
  }
}

/** A foreign id and an unknown one get the same answer: nobody learns what exists elsewhere. */
export const notFound = (what: string) => new AppError("not_found", `There is no such ${what}.`);

export const forbidden = (message: string) => new AppError("forbidden", message);
