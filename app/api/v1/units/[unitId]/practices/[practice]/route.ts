import { api } from "@/lib/doors/api";
import { practiceStandingInput } from "@/lib/overviews/input";
import { getPracticeStanding } from "@/lib/overviews/queries/get-practice-standing";

export const GET = api(200, practiceStandingInput, getPracticeStanding);
