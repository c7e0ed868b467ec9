// What stops a command for a reason that its user can mend: one sentence that says what to do, never a stack.

export class Refusal extends Error {}

/**
 * The message of whatever was thrown.
 * @param {unknown} error
 */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * The system's code of an error, for example "ENOENT", or null.
 * @param {unknown} error
 * @returns {string | null}
 */
export function codeOf(error) {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return null;
}
