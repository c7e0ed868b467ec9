// The door of server actions: the same commands as the API, answered in the tongue of forms and components.

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { AppError, type ErrorCode, type FieldProblem } from "@/lib/errors";
import { log } from "./log";
import { currentViewer } from "./viewer";

export type ActionFailure = {
  readonly ok: false;
  readonly code: ErrorCode | "unexpected";
  readonly message: string;
  readonly fields: readonly FieldProblem[];
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a form shows after it was posted: nothing yet, or what was wrong with what was typed. */
export type FormState = {
  readonly message: string;
  readonly fields: readonly FieldProblem[];
  /** What was typed, to be shown again; never a password. Of a name that occurs several times, the first. */
  readonly values: Readonly<Record<string, string>>;
  /** What was ticked, per name: every value. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
} | null;

type Command<I, T> = (viewer: Viewer, input: I) => Promise<T>;

export function failureOf(error: unknown): ActionFailure {
  if (error instanceof AppError) {
    return { ok: false, code: error.code, message: error.message, fields: error.fields, data: error.data };
  }
  log.error({ err: error }, "action failed");
  const message = "Something went wrong on our side. Nothing was changed; please try again.";
  return { ok: false, code: "unexpected", message, fields: [], data: {} };
}

export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError("invalid", fields[0]?.message ?? "This cannot be used as it is.", { fields });
}

async function run<S extends z.ZodType, T>(schema: S, command: Command<z.output<S>, T>, given: unknown) {
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new AppError("unauthenticated", "You are signed out. Sign in again to go on.");
    const input = parsed(schema, given);
    return { ok: true as const, value: await command(viewer, input), input };
  } catch (error) {
    return failureOf(error);
  }
}

const isSecret = (name: string) => /password|token|current|next/i.test(name);

/** The state of a form that could not be used: what was wrong, and what was typed but for secrets. */
export function refusedForm(failure: ActionFailure, form: FormData): FormState {
  const entries = namesOf(form)
    .filter((name) => !isSecret(name))
    .map((name): [string, string[]] => [name, textsOf(form, name)]);
  return {
    message: failure.message,
    fields: failure.fields,
    values: Object.fromEntries(entries.map(([name, [first = ""]]) => [name, first])),
    ticked: Object.fromEntries(entries),
  };
}

/** React's own fields are left out. */
const namesOf = (form: FormData) => [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));

const textsOf = (form: FormData, name: string) => form.getAll(name).filter((value) => typeof value === "string");

/** A posted form as an object; a name that occurs several times becomes a list. */
export function formObject(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    namesOf(form).map((name) => {
      const texts = textsOf(form, name);
      return [name, texts.length > 1 ? texts : texts[0]];
    }),
  );
}

/**
 * A server action for forms, with or without JavaScript: on success it leads to the page that `onDone` names, else the
 * form shows what was wrong.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  onDone: (value: T, input: z.output<S>) => string,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const result = await run(schema, command, formObject(form));
    if (!result.ok) return refusedForm(result, form);
    // A way to another place on the same page would else show the page as it was.
    refresh();
    redirect(onDone(result.value, result.input));
  };
}

/** The same for a form whose page shows what is decided there: what was refused because it changed is shown anew. */
export function decidingAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  onDone: (value: T, input: z.output<S>) => string,
) {
  const act = formAction(schema, command, onDone);
  return async (state: FormState, form: FormData): Promise<FormState> => {
    const refused = await act(state, form);
    refresh();
    return refused;
  };
}

/** What a form shows whose answer has to be seen on the page itself: a link or a secret that is shown once. */
export type AnswerState<T> = { readonly value: T } | FormState;

/** A server action for such forms. */
export function answerAction<S extends z.ZodType, T>(schema: S, command: Command<z.output<S>, T>) {
  return async (_: AnswerState<T>, form: FormData): Promise<AnswerState<T>> => {
    const result = await run(schema, command, formObject(form));
    return result.ok ? { value: result.value } : refusedForm(result, form);
  };
}
