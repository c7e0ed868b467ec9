import { api } from "@/lib/doors/api";
import { createToken } from "@/lib/tokens/commands";
import { createTokenInput, listTokensInput } from "@/lib/tokens/input";
import { listTokens } from "@/lib/tokens/queries";

export const GET = api(200, listTokensInput, listTokens);
export const POST = api(201, createTokenInput, createToken);
