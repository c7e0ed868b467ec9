import { api } from "@/lib/doors/api";
import { overviewInput } from "@/lib/overviews/input";
import { getOverview } from "@/lib/overviews/queries/get-overview";

export const GET = api(200, overviewInput, getOverview);
