import { api } from "@/lib/doors/api";
import { listPeopleInput } from "@/lib/people/input";
import { listPeople } from "@/lib/people/queries";

export const GET = api(200, listPeopleInput, listPeople);
