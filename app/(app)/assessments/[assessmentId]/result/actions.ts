"use server";

import { formAction } from "@/lib/doors/action";
import { withdrawPublication } from "@/lib/publications/commands";
import { withdrawPublicationInput } from "@/lib/publications/input";

export const withdrawAction = formAction(
  withdrawPublicationInput,
  withdrawPublication,
  // Another address than the page's own, so that the reader arrives at its top, where it says so.
  (_, { assessmentId }) => `/assessments/${assessmentId}/result?withdrawn`,
);
