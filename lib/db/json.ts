// What is kept in a column of JSON: plain values, without what JSON cannot say.

import type { Prisma } from "@/lib/db/generated/client";

/** A value as JSON will give it back: undefined members are gone. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return -- what JSON.parse makes of a text of JSON is JSON
export const jsonOf = (value: object): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));
