// `example create`: an organisation as large as somebody's own, to try Altimeter at that size before trusting it.

import { z } from "zod";
import { email } from "@/lib/accounts/input";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";
import { makeLargeOrganisation } from "@/prisma/seed/large/organisation";
import { answer } from "./answer";

const whole = (most: number) => z.coerce.number().int().min(1).max(most);

const input = z.object({
  email,
  teams: whole(20_000).default(2000),
  rounds: whole(40).default(12),
  name: z.string().trim().min(1).max(100).default("Example"),
});

await answer(input, async ({ name, teams, rounds, ...asked }) => {
  const { owner, results } = await makeLargeOrganisation({ name, teams, rounds }, new Date());
  console.error(`Made ${name}: ${teams} teams with ${results} results.`);
  const { link } = await createInvitation(owner, { email: asked.email, role: "owner" });
  return link;
});
