// Which two results are compared.

import { z } from "zod";

const assessment = z.preprocess((given) => (given === "" ? undefined : given), z.uuid().optional());

export const retrospectiveInput = z.object({
  teamId: z.uuid(),
  from: assessment.describe("Id of the older assessment; the one published before `to` unless given."),
  to: assessment.describe("Id of the newer assessment; the latest that has one before it unless given."),
});
export type RetrospectiveInput = z.infer<typeof retrospectiveInput>;
