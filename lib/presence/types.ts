// Who is where in a draft.

export type PresentView = {
  /** By name; each person once for each category. */
  readonly items: readonly {
    readonly person: { readonly id: string; readonly name: string };
    readonly category: string;
  }[];
};
