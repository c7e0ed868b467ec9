// `token create`: a token with the rights of the person whose address was given.

import { z } from "zod";
import { email } from "@/lib/accounts/input";
import { findViewerByEmail } from "@/lib/console/queries";
import { createToken } from "@/lib/tokens/commands";
import { createTokenInput } from "@/lib/tokens/input";
import { answer } from "./answer";

const input = createTokenInput.extend({ email, organisation: z.string().exactOptional() });

await answer(input, async (asked) => {
  const person = await findViewerByEmail(asked.email, asked.organisation);
  const { token } = await createToken(person, asked);
  return token;
});
