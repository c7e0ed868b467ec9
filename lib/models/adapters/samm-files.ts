// The OWASP SAMM core model as its project publishes it: one YAML file per object, tied together by ids.

import { z } from "zod";
import { plainly } from "../plainly";
import { type Problem, pointerOf } from "../problem";

const id = z.coerce.string("An id is missing.");
const name = z.string("A name is missing.");
const order = z.coerce.number().catch(0);
const text = z.string().nullish();

/** The objects we read, by the `type` that each file carries. Fields that a newer edition adds are passed over. */
const kinds = {
  Function: z.looseObject({ id, name, order, description: text, model: text }),
  Practice: z.looseObject({ id, function: id, name, shortName: z.string().nullish(), order, shortDescription: text }),
  MaturityLevel: z.looseObject({ id, number: z.coerce.number(), description: text }),
  PracticeLevel: z.looseObject({ id, practice: id, maturityLevel: id, objective: text }),
  Stream: z.looseObject({ id, practice: id, name, letter: z.string().nullish(), order }),
  Activity: z.looseObject({
    id,
    stream: id,
    level: id,
    title: text,
    benefit: text,
    shortDescription: text,
    longDescription: text,
    relatedActivities: z.array(z.coerce.string()).nullish(),
  }),
  Question: z.looseObject({
    id,
    activity: id,
    answerSet: id,
    text: z.string("A question has a text."),
    order,
    quality: z.array(z.coerce.string()).nullish(),
  }),
  AnswerSet: z.looseObject({
    id,
    values: z.array(z.looseObject({ text: z.coerce.string(), value: z.coerce.number(), order })),
  }),
} as const;

type Kind = keyof typeof kinds;
export type Placed<T> = T & { readonly path: string };
type Parts = { readonly [K in Kind]: readonly Placed<z.infer<(typeof kinds)[K]>>[] };
export type SammParts = Parts;

const typeOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, "type") : null;

/** Whether these files are a SAMM core model: questions, activities and answer sets among them. */
export function isSamm(files: ReadonlyMap<string, unknown>): boolean {
  const types = new Set([...files.values()].map(typeOf));
  return ["Question", "Activity", "AnswerSet", "Function"].every((type) => types.has(type));
}

/** Every object by its kind, and everything that keeps one from being read, with its file. */
export function partsOf(files: ReadonlyMap<string, unknown>): { parts: SammParts; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const of = <K extends Kind>(kind: K): Parts[K] => {
    const found: Placed<z.infer<(typeof kinds)[K]>>[] = [];
    for (const [path, value] of files) {
      if (typeOf(value) !== kind) continue;
      const result = kinds[kind].safeParse(value, { error: plainly });
      if (result.success) {
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the schema of this very kind read it
        found.push({ ...result.data, path } as Placed<z.infer<(typeof kinds)[K]>>);
      } else {
        for (const issue of result.error.issues)
          problems.push({ pointer: `${path}#${pointerOf(issue.path)}`, message: issue.message });
      }
    }
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a list of the parts of this kind
    return found as Parts[K];
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
