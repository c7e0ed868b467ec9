// The OWASP SAMM core model as its project publishes it: one YAML file per object, tied together by ids.

import { z } from "zod";
import { plainly } from "../plainly";
import { type Problem, pointerOf } from "../problem";
import { manySaid, said } from "./names";

const id = said;
const name = said.refine((text) => text.trim() !== "", "This must not be empty.");
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);
const order = number.catch(0);
const text = said.nullish();

/** The objects we read, by the `type` that each file carries. Fields that a newer edition adds are passed over. */
const kinds = {
  Function: z.looseObject({ id, name, order, model: text }),
  Practice: z.looseObject({ id, function: id, name, shortName: text, order, shortDescription: text }),
  MaturityLevel: z.looseObject({
    id,
    number: number.pipe(z.int("The number of a level is a whole number.").min(-100).max(100)),
    description: text,
  }),
  PracticeLevel: z.looseObject({ id, practice: id, maturityLevel: id }),
  Stream: z.looseObject({ id, practice: id, name, letter: text, order }),
  // Its results and metrics hold placeholders, such as "result1", or nothing.
  Activity: z.looseObject({
    id,
    stream: id,
    level: id,
    benefit: text,
    shortDescription: text,
    longDescription: text,
    relatedActivities: manySaid,
  }),
  Question: z.looseObject({ id, activity: id, answerSet: id, text: name, order, quality: manySaid }),
  AnswerSet: z.looseObject({
    id,
    values: z.array(z.looseObject({ text: name, value: number.pipe(z.number().min(0)) })),
  }),
} as const;

type Kind = keyof typeof kinds;
type Placed<T> = T & { readonly path: string };
export type SammParts = { readonly [K in Kind]: readonly Placed<z.infer<(typeof kinds)[K]>>[] };

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, field) : null;

/** Whether these files are a SAMM core model: questions, activities and answer sets among them. */
export function isSamm(files: ReadonlyMap<string, unknown>): boolean {
  const types = new Set([...files.values()].map((value) => fieldOf(value, "type")));
  return ["Question", "Activity", "AnswerSet", "Function"].every((type) => types.has(type));
}

/** Every id that any of these files gives itself, whether or not the rest of it can be read. */
export const idsIn = (files: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set([...files.values()].map((value) => said.safeParse(fieldOf(value, "id")).data ?? ""));

/** Every object by its kind, and everything that keeps one from being read, with its file. */
export function partsOf(files: ReadonlyMap<string, unknown>): { parts: SammParts; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const of = <K extends Kind>(kind: K): SammParts[K] => {
    const found: Placed<z.infer<(typeof kinds)[K]>>[] = [];
    const pathOf = new Map<string, string>();
    for (const [path, value] of files) {
      if (fieldOf(value, "type") !== kind) continue;
      const result = kinds[kind].safeParse(value, { error: plainly });
      if (!result.success) {
        for (const issue of result.error.issues)
          problems.push({ pointer: `${path}#${pointerOf(issue.path)}`, message: issue.message });
        continue;
      }
      const before = pathOf.get(result.data.id);
      if (before !== undefined)
        problems.push({ pointer: `${path}#/id`, message: `This id is used before, in ${before}.` });
      pathOf.set(result.data.id, path);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the schema of this very kind read it
      found.push({ ...result.data, path } as Placed<z.infer<(typeof kinds)[K]>>);
    }
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a list of the parts of this kind
    return found as SammParts[K];
  };
  const parts: SammParts = {
    Function: of("Function"),
    Practice: of("Practice"),
    MaturityLevel: of("MaturityLevel"),
    PracticeLevel: of("PracticeLevel"),
    Stream: of("Stream"),
    Activity: of("Activity"),
    Question: of("Question"),
    AnswerSet: of("AnswerSet"),
  };
  return { parts, problems };
}
