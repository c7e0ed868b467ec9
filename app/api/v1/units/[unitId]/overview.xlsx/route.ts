import { apiFile } from "@/lib/doors/api";
import { unitReportInput } from "@/lib/overviews/input";
import { getOverviewWorkbook } from "@/lib/overviews/queries/get-unit-tables";

export const GET = apiFile(unitReportInput, getOverviewWorkbook);
