"use client";

import { useEffect } from "react";
import { forgetOutboxes } from "@/components/assessments/waiting-answers";

/** Empties this browser of answers that were still waiting to be sent: whoever sits down next must not find them. */
export function ForgetAnswers() {
  // Storage and memory of the windows are the browser's own: neither the server nor the platform empties them when a session ends.
  useEffect(() => forgetOutboxes(), []);
  return null;
}
