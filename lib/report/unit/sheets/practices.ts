// What the teams that shared their answers say to each practice, a row each, in the order of the model.

import type { Model } from "@/lib/models/types";
import type { OverviewView, PracticeDistribution } from "@/lib/overviews/types";
import { practicesOf } from "../../practices";
import { type Column, type Sheet, sheetOf } from "./types";

/** Every value that an option of the model has, the lowest first: practices differ in their answer sets. */
const valuesOf = (practices: readonly PracticeDistribution[]) =>
  [...new Set(practices.flatMap(({ options }) => Object.keys(options)))].sort((a, b) => Number(a) - Number(b));

export function practicesSheet(model: Model, { practices }: OverviewView): Sheet {
  const said = new Map(
    practicesOf(
      model,
      practices.map(({ id }) => id),
    ).map((practice) => [practice.id, practice]),
  );
  const option = (value: string): Column<PracticeDistribution> => ({
    header: `Teams: ${value} of 100`,
    format: "count",
    width: 16,
    // An option that this practice does not have is nothing, and not nobody.
    of: ({ options }) => options[value] ?? null,
  });
  return sheetOf<PracticeDistribution>(
    "Practices",
    [
      { header: "Practice", format: "text", width: 12, of: ({ id }) => id },
      { header: "Statement", format: "text", width: 70, of: ({ id }) => said.get(id)?.statement ?? null },
      { header: "Category name", format: "text", width: 32, of: ({ id }) => said.get(id)?.category.name ?? null },
      { header: "Level name", format: "text", width: 16, of: ({ id }) => said.get(id)?.level.name ?? null },
      { header: "n (teams with a value)", format: "count", width: 20, of: ({ n }) => n },
      ...valuesOf(practices).map(option),
      { header: "Passed over", format: "count", width: 12, of: ({ skipped }) => skipped },
      { header: "Do not know", format: "count", width: 12, of: ({ unknown }) => unknown },
      { header: "Does not apply", format: "count", width: 14, of: ({ notApplicable }) => notApplicable },
      { header: "Unanswered", format: "count", width: 12, of: ({ unanswered }) => unanswered },
    ],
    practices,
  );
}
