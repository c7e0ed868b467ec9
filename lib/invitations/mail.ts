// The words of the mail that brings an invitation.

import type { Mail } from "@/lib/mail/send";
import type { InvitationView } from "./types";

/** The name of a person or an organisation fit for one line: a line break in a subject would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Plain text, so that it reads the same everywhere and nothing in a name can become markup. */
export function invitationMail(invitation: InvitationView, organisation: string, link: string): Mail {
  const where = invitation.team ? `the team ${invitation.team.name} of ${organisation}` : organisation;
  return {
    to: invitation.email,
    subject: oneLine(`${invitation.invitedBy} invites you to ${organisation} on Altimeter`),
    text: [
      `${oneLine(invitation.invitedBy)} invites you to join ${oneLine(where)} on Altimeter, where teams see how far up`,
      "they are with continuous delivery and which step comes next.",
      "",
      "Open this link to join:",
      link,
      "",
      "It works once, and for seven days. If you did not expect it, you can ignore this mail.",
      "",
    ].join("\n"),
  };
}
