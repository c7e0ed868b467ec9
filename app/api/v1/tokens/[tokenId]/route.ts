import { api } from "@/lib/doors/api";
import { revokeToken } from "@/lib/tokens/commands";
import { tokenInput } from "@/lib/tokens/input";

export const DELETE = api(204, tokenInput, revokeToken);
