// The only reader of process.env in lib and app. What each variable may hold stands in environment.mjs, which also
// `npm start` asks before anything is installed; here it becomes types, and a server that was started in another way
// is held to the same rules.

import { z } from "zod";
import {
  allowsDemoSignIns,
  complaintAbout,
  problemsOf,
  rules,
  variablesOf,
  type VariableName,
} from "./environment.mjs";

const setting = (name: VariableName) => z.string({ error: complaintAbout(name) }).refine(rules[name].fits);

const environment = z
  .object({
    DATABASE_URL: setting("DATABASE_URL"),
    HOST: setting("HOST").default("127.0.0.1"),
    PORT: setting("PORT").default("3000").transform(Number),
    /** Where people open Altimeter; without a slash at the end. */
    NEXTAUTH_URL: setting("NEXTAUTH_URL").optional(),
    NEXTAUTH_SECRET: setting("NEXTAUTH_SECRET"),
    OIDC_ISSUER: setting("OIDC_ISSUER").optional(),
    OIDC_CLIENT_ID: setting("OIDC_CLIENT_ID").optional(),
    OIDC_CLIENT_SECRET: setting("OIDC_CLIENT_SECRET").optional(),
    SMTP_URL: setting("SMTP_URL").optional(),
    /** "1": trackers may be at private addresses, and speak http. */
    TRACKER_PRIVATE: setting("TRACKER_PRIVATE").optional(),
    DEMO: setting("DEMO").optional(),
  })
  .transform((values) => {
    const NEXTAUTH_URL = (values.NEXTAUTH_URL ?? `http://127.0.0.1:${values.PORT}`).replace(/\/$/, "");
    return { ...values, NEXTAUTH_URL, DEMO_SIGN_INS: allowsDemoSignIns({ ...values, NEXTAUTH_URL }) };
  });

/** `DEMO_SIGN_INS` says whether accounts of the demo, whose password is public, may sign in. */
export type Environment = z.output<typeof environment>;

let parsed: Environment | undefined;

/** The environment, parsed at the first call: a build must not need a database. Throws one sentence per problem. */
export function env(): Environment {
  if (parsed) return parsed;
  const variables = variablesOf(process.env);
  const problems = problemsOf(variables);
  const result = environment.safeParse(variables);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join("\n"));
  parsed = result.data;
  return parsed;
}
