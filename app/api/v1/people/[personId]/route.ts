import { api } from "@/lib/doors/api";
import { removePerson, updatePerson } from "@/lib/people/commands";
import { personInput, updatePersonInput } from "@/lib/people/input";

export const PATCH = api(204, updatePersonInput, updatePerson);
export const DELETE = api(204, personInput, removePerson);
