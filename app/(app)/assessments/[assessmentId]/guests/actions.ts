"use server";

import { refresh } from "next/cache";
import { answerAction, formAction } from "@/lib/doors/action";
import { closeGuestLink, openGuestLink } from "@/lib/guests/commands/guest-links";
import { guestLinkInput, openGuestLinkInput } from "@/lib/guests/input";
import { qrOf } from "@/lib/guests/qr";

/** Drawn here, so that no browser needs the means to draw it. */
export const openGuestLinkAction = answerAction(openGuestLinkInput, async (viewer, input) => {
  const opened = await openGuestLink(viewer, input);
  refresh(); // the list below has one more
  return { ...opened, qr: qrOf(opened.link) };
});

export const closeGuestLinkAction = formAction(
  guestLinkInput,
  closeGuestLink,
  (_, { assessmentId }) => `/assessments/${assessmentId}/guests`,
);
