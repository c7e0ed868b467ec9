"use server";

import { formAction } from "@/lib/doors/action";
import { withdrawPublication } from "@/lib/publications/commands";
import { withdrawPublicationInput } from "@/lib/publications/input";

export const withdrawAction = formAction(
  withdrawPublicationInput,
  withdrawPublication,
  (_, { assessmentId }) => `/assessments/${assessmentId}/result#withdrawn`,
);
