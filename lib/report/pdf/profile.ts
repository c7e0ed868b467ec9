// The profile as figures: level, index with its bounds, change and what holds back, a row per category.

import { bounds, ofMost, signed } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { CategoryScore } from "@/lib/scoring/types";
import type { Report, ReportCategory } from "../types";
import { isMany } from "./strata";
import { contentWidth, styles } from "./styles";
import type { Column, TableText } from "./table";

/** The first of what holds back in full; only how many, where the page is short; or each category on one line. */
export type Detail = "statement" | "count" | "line";

const levelText = ({ level, levelHigh, assessed, heldBackBy }: CategoryScore, { heldBackAt }: ReportCategory) => {
  if (!assessed) return "Not assessed";
  if (level) return level.name;
  if (heldBackBy === null) return "–";
  return levelHigh === null ? `Not yet at ${heldBackAt ?? ""}` : `${heldBackAt ?? ""} cannot be told yet`;
};

function indexText(score: CategoryScore): string {
  if (score.index === null) return "–";
  const between = bounds(score);
  return between === null ? ofMost(score.index, score.max) : `${ofMost(score.index, score.max)} (${between})`;
}

function heldText({ assessed }: CategoryScore, { heldBackAt, heldBackBy }: ReportCategory, detail: Detail): string {
  if (!assessed) return "–";
  const [first, ...others] = heldBackBy;
  if (!first || heldBackAt === null) return "nothing";
  if (detail !== "statement") return countOf(heldBackBy.length, "practice");
  const rest = others.length === 0 ? "" : ` And ${others.length} more.`;
  return `${heldBackAt}: ${first.statement}${rest}`;
}

/** The table below the strata; without a rule for levels it has neither levels nor what holds back. */
export function profileTable(report: Report, detail: Detail): TableText {
  const { score, categories, strata, before } = report;
  const many = isMany(strata);
  const gated = score.rule !== null;
  const changed = before !== null;
  const short = detail === "line" ? { most: 1 } : {};
  const wide = detail === "statement";
  const widths = { level: gated ? (wide ? 68 : 128) : 0, index: 88, change: changed ? 40 : 0 };
  const rest = contentWidth - widths.level - widths.index - widths.change;
  const held = gated ? (wide ? rest * 0.62 : 66) : 0;
  const columns: Column[] = [
    { header: "Category", width: rest - held, style: styles.smallStrong, ...short },
    ...(gated ? [{ header: "Level", width: widths.level, ...short }] : []),
    { header: "Index", width: widths.index },
    ...(changed ? [{ header: "Change", width: widths.change }] : []),
    ...(gated ? [{ header: "Held back by", width: held }] : []),
  ];
  const rows = categories.flatMap((category, at) => {
    const own = score.categories.find(({ id }) => id === category.id);
    if (!own) return [];
    return [
      [
        many ? `${at + 1}  ${category.name}` : category.name,
        ...(gated ? [levelText(own, category)] : []),
        indexText(own),
        ...(changed ? [category.change === null ? "–" : signed(category.change)] : []),
        ...(gated ? [heldText(own, category, detail)] : []),
      ],
    ];
  });
  return { columns, rows, air: many || detail === "line" ? 1.5 : 3 };
}
