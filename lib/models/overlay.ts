// An overlay: a model of one's own, said as its difference from another. Read together with that one it is a whole model.

import { z } from "zod";
import { fileOf } from "./file-of";
import { identifier } from "./ids";
import { type ParsedModel, parseModel } from "./parse";
import { plainly } from "./plainly";
import { type Problem, pointerOf } from "./problem";
import type { Model } from "./types";

/** What is in a part is checked when the whole model is: here it only has to be a thing with names. */
const thing = z.record(z.string(), z.unknown());
const things = z.array(thing).max(2000).optional();

export const overlaySchema = z.looseObject({
  format: z.literal("altimeter.overlay/1"),
  extends: z
    .string()
    .max(130)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*@\d+\.\d+\.\d+\S*$/, "Name a model and its version, such as cdmm@1.0.0."),
  add: z
    .strictObject({
      levels: things,
      groups: things,
      categories: things,
      practices: things,
      answerSets: z.record(identifier, thing).optional(),
    })
    .optional(),
  override: z.record(identifier, thing).optional(),
  ignore: z.array(identifier).max(2000).optional(),
  // Of its own: under those of the base it would only be in conflict with it.
  key: z.unknown().refine((key) => key !== undefined, "This is missing."),
  version: z.unknown().refine((version) => version !== undefined, "This is missing."),
});

type Overlay = z.infer<typeof overlaySchema>;

/** Whether a document says of itself that it is an overlay. */
export const isOverlay = (document: unknown): boolean =>
  typeof document === "object" && document !== null && Reflect.get(document, "format") === "altimeter.overlay/1";

export type ReadOverlay =
  | { readonly ok: true; readonly overlay: Overlay; readonly base: { readonly key: string; readonly version: string } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The overlay of a document and the model it stands on, or everything that is wrong with its shape. */
export function readOverlay(document: unknown): ReadOverlay {
  const result = overlaySchema.safeParse(document, { error: plainly });
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), message }));
    return { ok: false, problems };
  }
  const [key = "", version = ""] = result.data.extends.split("@");
  return { ok: true, overlay: result.data, base: { key, version } };
}

type Part = Readonly<Record<string, unknown>>;
/** A part of the whole model and where in the overlay it was said; null where the base says it. */
type Said = { readonly part: Part; readonly pointer: string | null };

const ofBase = (parts: readonly Part[]): Said[] => parts.map((part) => ({ part, pointer: null }));

const added = (parts: readonly Part[] | undefined, list: string): Said[] =>
  (parts ?? []).map((part, at) => ({ part, pointer: pointerOf(["add", list, at]) }));

/** Lists of the base are not replaced as a whole: what stands here would be lost without a word. */
const notHere = ["levels", "groups", "categories", "practices", "answerSets", "basedOn"] as const;

const misplaced = (head: Part): Problem[] =>
  notHere
    .filter((name) => Object.hasOwn(head, name))
    .map((name) => ({
      pointer: pointerOf([name]),
      message:
        name === "basedOn" ? "What an overlay is based on stands in extends." : `What is new stands in add.${name}.`,
    }));

const withoutNulls = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));

/** An id is that of a practice or, where there is none, of a category, which goes with all its practices. */
function ignoredOf(base: Model, ignore: readonly string[]) {
  const practices = new Set(base.practices.map(({ id }) => id));
  const named = new Set(ignore);
  const categories = new Set(base.categories.map(({ id }) => id).filter((id) => named.has(id) && !practices.has(id)));
  const gone = base.practices.filter(({ id, category }) => named.has(id) || categories.has(category));
  return { categories, practices: new Set(gone.map(({ id }) => id)) };
}

type Composed = { readonly practices: readonly Said[]; readonly warnings: readonly Problem[] };

function practicesOf(base: Model, { add, override = {}, ignore = [] }: Overlay): Composed {
  const ignored = ignoredOf(base, ignore);
  const warnings: Problem[] = [];
  const kept = base.practices
    .filter(({ id }) => !ignored.practices.has(id))
    .map((practice): Said => {
      const requires = practice.requires.filter((id) => !ignored.practices.has(id));
      if (requires.length < practice.requires.length)
        warnings.push({ pointer: "/ignore", message: `${practice.id} no longer needs a practice that is ignored.` });
      const change = Object.hasOwn(override, practice.id) ? override[practice.id] : undefined;
      const part = { ...practice, requires };
      if (!change) return { part, pointer: null };
      return { part: withoutNulls({ ...part, ...change }), pointer: pointerOf(["override", practice.id]) };
    });
  return { practices: [...kept, ...added(add?.practices, "practices")], warnings };
}

function unknownIds(base: Model, { override = {}, ignore = [] }: Overlay): Problem[] {
  const known = new Set(base.practices.map(({ id }) => id));
  const categories = new Set(base.categories.map(({ id }) => id));
  const ignored = ignoredOf(base, ignore).practices;
  const name = `${base.key} ${base.version}`;
  return [
    ...ignore.flatMap((id, at) =>
      known.has(id) || categories.has(id)
        ? []
        : [{ pointer: pointerOf(["ignore", at]), message: `${name} has no practice and no category ${id}.` }],
    ),
    ...Object.keys(override).flatMap((id) => {
      const pointer = pointerOf(["override", id]);
      if (!known.has(id)) return [{ pointer, message: `${name} has no practice ${id}.` }];
      return ignored.has(id) ? [{ pointer, message: `${id} is ignored, and cannot be changed as well.` }] : [];
    }),
  ];
}

/**
 * The whole model that an overlay makes of its base, with `basedOn` kept, or every problem: ids that the base lacks, and
 * whatever is wrong with the whole, each at the place in the overlay that says it.
 */
export function overlaid(base: Model, overlay: Overlay): ParsedModel {
  const { format: _, extends: __, add, override: ___, ignore: ____, ...head } = overlay;
  const file = fileOf(base);
  const { practices, warnings } = practicesOf(base, overlay);
  const ignored = ignoredOf(base, overlay.ignore ?? []);
  const keptCategories = base.categories.filter(({ id }) => !ignored.categories.has(id));
  const numberOf = ({ part }: Said) => (typeof part["number"] === "number" ? part["number"] : 0);
  const lists: Record<string, readonly Said[]> = {
    levels: [...ofBase(base.levels), ...added(add?.levels, "levels")].toSorted((a, b) => numberOf(a) - numberOf(b)),
    groups: [...ofBase(base.groups), ...added(add?.groups, "groups")],
    categories: [...ofBase(keptCategories), ...added(add?.categories, "categories")],
    practices,
  };
  const whole = parseModel({
    ...file,
    ...head,
    format: file.format,
    basedOn: { key: base.key, version: base.version },
    answerSets: { ...file.answerSets, ...add?.answerSets },
    ...Object.fromEntries(Object.entries(lists).map(([name, said]) => [name, said.map(({ part }) => part)])),
  });
  const placed = ({ pointer, message }: Problem): Problem => {
    const [, list = "", at = "", ...rest] = pointer.split("/");
    const origin = lists[list]?.[Number(at)]?.pointer;
    return { pointer: origin ? [origin, ...rest].join("/") : pointer, message };
  };
  const lost = [...misplaced(head), ...unknownIds(base, overlay)];
  const odd = [...warnings, ...whole.warnings.map(placed)];
  if (whole.ok && lost.length === 0) return { ...whole, warnings: odd };
  return { ok: false, problems: [...lost, ...(whole.ok ? [] : whole.problems.map(placed))], warnings: odd };
}
