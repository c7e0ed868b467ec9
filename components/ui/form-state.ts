// What a posted form gives back to be shown: the shape that the door of actions answers with.

export type PostedState = {
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
} | null;

export type FormAction = (state: PostedState, form: FormData) => Promise<PostedState>;

/** The sentence about one field, when something was wrong there. */
export const problemAt = (state: PostedState, path: string): string | undefined =>
  state?.fields.find((field) => field.path === path)?.message;
