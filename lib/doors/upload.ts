// The door of forms that carry a file: its bytes go to the command as they are. Works without JavaScript.

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import { type AnswerState, failureOf, formObject, type FormState, parsed, refusedForm } from "./action";
import { currentViewer } from "./viewer";

type Command<T> = (viewer: Viewer, bytes: Uint8Array) => Promise<T>;

/** The field `file`: a chosen file, or a text that the page itself wrote. A form without a choice posts an empty file. */
async function fileOf(form: FormData): Promise<Uint8Array> {
  const file = form.get("file");
  if (typeof file === "string") return new TextEncoder().encode(file);
  if (!file || file.size === 0) throw new AppError("invalid", "Choose a file first; an empty one says nothing.");
  return new Uint8Array(await file.arrayBuffer());
}

async function run<T>(command: Command<T>, form: FormData) {
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new AppError("unauthenticated", "You are signed out. Sign in again to go on.");
    return { ok: true as const, value: await command(viewer, await fileOf(form)) };
  } catch (error) {
    return failureOf(error);
  }
}

type Refused = Pick<Extract<Awaited<ReturnType<typeof run>>, { ok: false }>, "message" | "fields">;

/** A browser gives no file back, and a text may be large: nothing of what was posted is shown again. */
const refused = ({ message, fields }: Refused): FormState => ({ message, fields, values: {}, ticked: {} });

/** A server action whose answer is seen on the page itself. */
export function uploadAnswerAction<T>(command: Command<T>) {
  return async (_: AnswerState<T>, form: FormData): Promise<AnswerState<T>> => {
    const result = await run(command, form);
    return result.ok ? { value: result.value } : refused(result);
  };
}

/** A server action that leads on to the page that `onDone` names. */
export function uploadAction<T>(command: Command<T>, onDone: (value: T) => string) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const result = await run(command, form);
    if (!result.ok) return refused(result);
    redirect(onDone(result.value));
  };
}

/**
 * A server action of a form with fields and perhaps a file, which is `file` of the input. What was typed is shown again
 * when something was wrong; the file has to be chosen again.
 */
export function formWithFileAction<S extends z.ZodType, T>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => Promise<T>,
  onDone: (value: T, input: z.output<S>) => string,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const file = form.get("file");
    const chosen = file instanceof File && file.size > 0 ? { file } : {};
    let address: string;
    try {
      const viewer = await currentViewer();
      if (!viewer) throw new AppError("unauthenticated", "You are signed out. Sign in again to go on.");
      const input = parsed(schema, { ...formObject(form), ...chosen });
      address = onDone(await command(viewer, input), input);
    } catch (error) {
      return refusedForm(failureOf(error), form);
    }
    redirect(address);
  };
}
