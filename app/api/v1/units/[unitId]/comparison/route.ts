import { api } from "@/lib/doors/api";
import { comparisonInput } from "@/lib/overviews/input";
import { getComparison } from "@/lib/overviews/queries/get-trend";

export const GET = api(200, comparisonInput, getComparison);
