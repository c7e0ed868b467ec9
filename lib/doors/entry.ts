// The door for those who are not in yet: signing in, setting up, accepting an invitation. What they post becomes a
// session, or a sentence that says why not.

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { sessionCookie, type SessionClaims } from "@/lib/auth/session";
import { failureOf, formObject, parsed, refusedForm, type FormState } from "./action";
import { addressOf } from "@/lib/auth/address";

/** Writes the cookie of a new session; only where the answer's headers are still open: actions and routes. */
export async function startSession(claims: SessionClaims): Promise<void> {
  (await cookies()).set(await sessionCookie(claims));
}

/** A form by which somebody comes in; works without JavaScript. `address` is where the visitor comes from. */
export function entryAction<S extends z.ZodType>(
  schema: S,
  command: (input: z.output<S>, address: string) => Promise<SessionClaims>,
  onDone: (input: z.output<S>) => string,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    let place: string;
    try {
      const input = parsed(schema, formObject(form));
      await startSession(await command(input, addressOf(await headers())));
      place = onDone(input);
    } catch (error) {
      return refusedForm(failureOf(error), form);
    }
    redirect(place);
  };
}
