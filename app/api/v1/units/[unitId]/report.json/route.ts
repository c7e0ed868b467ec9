import { api } from "@/lib/doors/api";
import { unitReportInput } from "@/lib/overviews/input";
import { getUnitReport } from "@/lib/overviews/queries/get-unit-report";

export const GET = api(200, unitReportInput, getUnitReport);
