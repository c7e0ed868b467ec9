import { apiFile } from "@/lib/doors/api";
import { unitReportInput } from "@/lib/overviews/input";
import { getUnitReportFile } from "@/lib/overviews/queries/get-unit-report";

export const GET = apiFile(unitReportInput, getUnitReportFile);
