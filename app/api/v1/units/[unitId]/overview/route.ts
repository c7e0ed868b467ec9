import { api } from "@/lib/doors/api";
import { overviewInput } from "@/lib/overviews/input";
import { getOverviewWithPractices } from "@/lib/overviews/queries";

export const GET = api(200, overviewInput, getOverviewWithPractices);
