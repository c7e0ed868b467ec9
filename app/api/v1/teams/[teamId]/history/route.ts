import { api } from "@/lib/doors/api";
import { historyInput } from "@/lib/publications/input";
import { listHistory } from "@/lib/publications/queries/list-history";

export const GET = api(200, historyInput, listHistory);
