import { apiFile } from "@/lib/doors/api";
import { unitChartInput } from "@/lib/overviews/input";
import { getUnitChart } from "@/lib/overviews/queries/get-unit-chart";

export const GET = apiFile(unitChartInput, getUnitChart);
