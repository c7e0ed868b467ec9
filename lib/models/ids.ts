// What an identifier in a model file may look like.

import { z } from "zod";

/** Taken by JavaScript objects or by our own words for "no level". */
const reserved = ["none", "constructor", "prototype"];

export const identifier = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    "An id is 1 to 64 letters, digits, dots, underscores or dashes, and begins with a letter or digit.",
  )
  .refine((id) => !reserved.includes(id), `These ids are reserved: ${reserved.join(", ")}.`);
