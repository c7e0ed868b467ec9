// Whose model a report stands on, and by which rule, in words.

import type { Model, ModelSource } from "@/lib/models/types";
import { ruleOf } from "./sentences";
import type { Report } from "./types";

const sourceText = ({ title, authors = [], year }: ModelSource) =>
  [title, ...(authors.length > 0 ? [authors.join(", ")] : []), ...(year === undefined ? [] : [String(year)])].join(
    ". ",
  );

/** What a report says of its model. */
export const modelOf = (model: Model): Report["model"] => ({
  key: model.key,
  version: model.version,
  title: model.title,
  source: model.source ? sourceText(model.source) : null,
  licence: model.licence ?? null,
  attribution: model.attribution ?? null,
  rule: ruleOf(model),
  levels: model.levels.map(({ id, name, number }) => ({ id, name, number })),
});
