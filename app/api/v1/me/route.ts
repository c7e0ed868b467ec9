import { getMeInput } from "@/lib/accounts/input";
import { getMe } from "@/lib/accounts/queries";
import { api } from "@/lib/doors/api";

export const GET = api(200, getMeInput, (viewer) => getMe(viewer));
