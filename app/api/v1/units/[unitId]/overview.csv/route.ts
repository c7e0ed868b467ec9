import { apiFile } from "@/lib/doors/api";
import { unitReportInput } from "@/lib/overviews/input";
import { getOverviewTable } from "@/lib/overviews/queries/get-unit-report";

export const GET = apiFile(unitReportInput, getOverviewTable);
