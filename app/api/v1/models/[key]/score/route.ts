import { scoreInput } from "@/lib/catalogue/input";
import { scoreAnswers } from "@/lib/catalogue/queries";
import { api } from "@/lib/doors/api";

export const POST = api(200, scoreInput, scoreAnswers);
