import { api } from "@/lib/doors/api";
import { listMarksInput } from "@/lib/steps/input";
import { listMarks } from "@/lib/steps/queries/list-marks";

export const GET = api(200, listMarksInput, listMarks);
