"use server";

import { answerAction, formAction } from "@/lib/doors/action";
import { createToken, revokeToken } from "@/lib/tokens/commands";
import { createTokenInput, tokenInput } from "@/lib/tokens/input";

export const createTokenAction = answerAction(createTokenInput, createToken);
export const revokeTokenAction = formAction(tokenInput, revokeToken, () => "/settings/tokens");
