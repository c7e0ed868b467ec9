// What is said about API tokens.

import { z } from "zod";

export const listTokensInput = z.object({});

export const createTokenInput = z.object({
  name: z.string().trim().min(1, "Say what the token is for.").max(200),
  access: z.enum(["read", "write"]).default("read"),
  days: z.coerce
    .number()
    .int("A whole number of days.")
    .min(1, "At least a day.")
    .max(365, "At most a year.")
    .default(90),
});
export type CreateTokenInput = z.infer<typeof createTokenInput>;

export const tokenInput = z.object({ tokenId: z.uuid() });
export type TokenInput = z.infer<typeof tokenInput>;
