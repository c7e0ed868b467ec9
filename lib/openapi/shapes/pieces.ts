// What several shapes are made of.

import { z } from "zod";

export const id = z.uuid();
export const time = z.iso.datetime();
export const figure = z.number().nullable();
export const named = z.object({ id, name: z.string() });
export const person = z.object({ id, name: z.string(), email: z.string() });
export const modelRef = z.object({ key: z.string(), version: z.string(), title: z.string() });
export const organisationRole = z.enum(["owner", "admin", "member"]);
export const teamRole = z.enum(["lead", "member", "observer"]);
export const unitRole = z.enum(["manager"]);

export const counts = z.object({
  answered: z.int(),
  skipped: z.int(),
  unknown: z.int(),
  notApplicable: z.int(),
  unanswered: z.int(),
  total: z.int(),
});

export const level = z.object({ id: z.string(), number: z.int(), name: z.string() }).nullable();

/** A page of a list; `next` goes into `after`. */
export const page = <T>(items: z.ZodType<T>) => z.object({ items: z.array(items), next: z.string().nullable() });

/** A level or category: models choose their ids. */
export const inModel = z.object({ id: z.string(), name: z.string() });

/** What a command gives: the id of what it made, or the revision that it left. */
export const made = z.object({ id });
export const revision = z.object({ revision: z.int() });
