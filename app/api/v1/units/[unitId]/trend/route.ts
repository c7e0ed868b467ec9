import { api } from "@/lib/doors/api";
import { trendInput } from "@/lib/overviews/input";
import { getTrend } from "@/lib/overviews/queries/get-trend";

export const GET = api(200, trendInput, getTrend);
