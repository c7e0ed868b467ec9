// What is said about actions.

import { z } from "zod";

const date = z.iso.date("A date like 2026-12-31.");
const emptyAsNull = (value: unknown) => (value === "" ? null : value);
const day = z.preprocess(emptyAsNull, date.nullable()).describe("The day by which it should be done.");
const owner = z.preprocess(emptyAsNull, z.uuid("Choose somebody of the list.").nullable()).describe("Id of a person.");
const title = z.string().trim().min(1, "Say in a few words what is to be done.").max(200, "At most 200 characters.");
const note = z
  .string()
  .trim()
  .max(2000, "At most 2,000 characters.")
  .describe("For the team alone; of a unit, for who manages it.");
const state = z.enum(["open", "in_progress", "done", "dropped"]);

/** Only web addresses: anything else that a browser follows could run something. */
const link = z.url({ protocol: /^https?$/, error: "A web address, like https://example.org/page." }).max(2000);
/** A list, or lines of text from a form. */
const links = z
  .preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(/\s+/)
            .map((line) => line.trim())
            .filter((line) => line !== "")
        : value,
    z.array(link).max(10, "At most ten links."),
  )
  .describe("For the team alone; of a unit, for who manages it.");

/** From forms "true" and "false", from programs the same without quotes. */
const yesOrNo = z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean());

const ofUnit = {
  title,
  ownerId: owner.default(null),
  dueOn: day.default(null),
  model: z.string().max(64).optional().describe("Key of the practice's model."),
  practice: z.string().max(64).optional().describe("Id of the practice that it is about."),
  note: note.default(""),
  links: links.default([]),
};

const wanted = {
  ...ofUnit,
  shared: yesOrNo.default(false).describe("Whether those who read the team's results see it."),
};

const bothOrNeither = {
  check: ({ model, practice }: { model?: string | null | undefined; practice?: string | null | undefined }) =>
    (model === undefined) === (practice === undefined) && (model === null) === (practice === null),
  problem: { path: ["practice"], message: "A practice is named with its model." },
};

/** `id` is the maker's to choose, so that the same one twice makes one action. */
const one = z.object({ id: z.uuid().optional(), ...wanted }).refine(bothOrNeither.check, bothOrNeither.problem);
export type WantedAction = z.infer<typeof one>;

export const teamActionsInput = z.object({ teamId: z.uuid() });
export type TeamActionsInput = z.infer<typeof teamActionsInput>;

export const unitActionsInput = z.object({ unitId: z.uuid() });
export type UnitActionsInput = z.infer<typeof unitActionsInput>;

export const makeTeamActionInput = z
  .object({ teamId: z.uuid(), id: z.uuid().optional(), ...wanted })
  .refine(bothOrNeither.check, bothOrNeither.problem);
export type MakeTeamActionInput = z.infer<typeof makeTeamActionInput>;

export const makeTeamActionsInput = z.object({
  teamId: z.uuid(),
  items: z.array(one).min(1, "Tick at least one.").max(40),
});
export type MakeTeamActionsInput = z.infer<typeof makeTeamActionsInput>;

export const makeUnitActionInput = z
  .object({ unitId: z.uuid(), id: z.uuid().optional(), ...ofUnit })
  .refine(bothOrNeither.check, bothOrNeither.problem);
export type MakeUnitActionInput = z.infer<typeof makeUnitActionInput>;

/** An action as somebody saw it: what they do to it is meant for that, and not for what it became meanwhile. */
const seen = { actionId: z.uuid(), revision: z.coerce.number().int().min(1).describe("The one that was seen.") };

export const teamActionInput = z.object({ teamId: z.uuid(), ...seen });
export const unitActionInput = z.object({ unitId: z.uuid(), ...seen });
/** An action by itself: its place follows from it. */
const actionInput = z.object(seen);
export type SeenActionInput = z.infer<typeof actionInput> & { readonly teamId?: string; readonly unitId?: string };
export type ActionInput = Omit<SeenActionInput, "revision">;

const changes = {
  title: title.optional(),
  ownerId: owner.optional(),
  dueOn: day.optional(),
  model: z.string().max(64).nullable().optional().describe("Key of the practice's model; null for no practice."),
  practice: z.string().max(64).nullable().optional().describe("Id of the practice that it is about; null for none."),
  state: state.optional(),
  note: note.optional(),
  links: links.optional(),
  shared: yesOrNo.optional(),
};

export const changeTeamActionInput = teamActionInput.extend(changes).refine(bothOrNeither.check, bothOrNeither.problem);
export const changeUnitActionInput = unitActionInput
  .extend(changes)
  .omit({ shared: true })
  .refine(bothOrNeither.check, bothOrNeither.problem);
export const changeActionInput = actionInput.extend(changes).refine(bothOrNeither.check, bothOrNeither.problem);
export type ChangeActionInput = z.infer<typeof changeActionInput> & {
  readonly teamId?: string;
  readonly unitId?: string;
};

/** A form has one field for the practice and its model, as `keyOf` names it; empty it stands for `none`. */
const withPractice = (none: object) => (posted: unknown) => {
  const { practiceKey, ...rest } = z.record(z.string(), z.unknown()).parse(posted);
  if (typeof practiceKey !== "string") return rest;
  if (practiceKey === "") return { ...rest, ...none };
  const end = practiceKey.indexOf(" ");
  return { ...rest, model: practiceKey.slice(0, end), practice: practiceKey.slice(end + 1) };
};
const unnamed = withPractice({});
const takenOff = withPractice({ model: null, practice: null });

export const makeTeamActionFormInput = z.preprocess(unnamed, makeTeamActionInput);
export const makeUnitActionFormInput = z.preprocess(unnamed, makeUnitActionInput);
export const changeTeamActionFormInput = z.preprocess(takenOff, changeTeamActionInput);
export const changeUnitActionFormInput = z.preprocess(takenOff, changeUnitActionInput);

/** What a form of several actions posts, "items.0.title" and so on; rows without a tick are left out. */
function rowsOf(posted: unknown): unknown {
  const fields = Object.entries(z.record(z.string(), z.unknown()).parse(posted));
  const rows = new Map<string, Record<string, unknown>>();
  const shared = fields.find(([name]) => name === "shared")?.[1];
  for (const [name, value] of fields) {
    const [list, at = "", field = ""] = name.split(".");
    if (list === "items") rows.set(at, { shared, ...rows.get(at), [field]: value });
  }
  const items = [...rows.values()].filter(({ wanted }) => wanted !== undefined);
  return { teamId: fields.find(([name]) => name === "teamId")?.[1], items };
}

export const plannedActionsInput = z.preprocess(rowsOf, makeTeamActionsInput);

/** Practices that an address proposes actions for. */
const proposedInput = {
  model: z.string().max(64).optional(),
  practice: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .pipe(z.array(z.string().max(64)).max(40))
    .default([]),
};
export const teamActionsPageInput = z.object({ teamId: z.uuid(), ...proposedInput });
export type TeamActionsPageInput = z.infer<typeof teamActionsPageInput>;

export const unitActionsPageInput = z.object({ unitId: z.uuid(), ...proposedInput });
export type UnitActionsPageInput = z.infer<typeof unitActionsPageInput>;
