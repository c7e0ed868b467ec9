// `user create`: an invitation, because then nobody but its person ever knows the password.

import { z } from "zod";
import { email } from "@/lib/accounts/input";
import { findViewerOfOwner } from "@/lib/console/queries";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { answer } from "./answer";

const input = z.object({
  email,
  role: z.enum(["owner", "admin", "member"]).default("member"),
  organisation: z.string().exactOptional(),
});

await answer(input, async (asked) => {
  const owner = await findViewerOfOwner(asked.organisation);
  const { link } = await createInvitation(owner, { email: asked.email, role: asked.role });
  return link;
});
