// What many teams lack, on paper: the first ones.

import { countOf } from "@/lib/format/words";
import { blockingWords } from "@/lib/overviews/sentences";
import type { UnitReport } from "../../unit/types";
import { lackingInWords } from "../../unit/words";
import { openPart } from "../headings";
import { list } from "../list";
import type { Sheet } from "../sheet";
import { styles } from "../styles";

const most = 10;
const least = 3;
/** Points of an entry with its detail, and of the line that says how many more there are. */
const entryHeight = 24;

/** As many as the page holds: the report of an ordinary unit has two pages. */
const shownOn = ({ room }: Sheet) => Math.max(least, Math.min(most, Math.floor(room / entryHeight) - 1));

export function drawGaps(sheet: Sheet, { gaps, counted, coverage }: UnitReport): void {
  const { tag } = openPart(sheet, "What many teams lack", 70);
  sheet.text(tag, counted, styles.smallSoft);
  sheet.y += 5;
  if (gaps.length === 0) {
    if (coverage.shared > 0) sheet.text(tag, "Every practice is in place in each of these teams.", styles.body);
    return;
  }
  const shown = shownOn(sheet);
  const entries = gaps.slice(0, shown).map(({ statement, category, level, lacks, n, blocks }) => ({
    text: statement,
    detail: `${lackingInWords({ lacks, n })}. ${category.name}, ${level.name}. ${blockingWords(blocks)}`.trim(),
  }));
  list(sheet, tag, entries, { ordered: true, style: styles.small, gap: 2 });
  const rest = gaps.length - shown;
  if (rest > 0)
    sheet.text(tag, `And ${countOf(rest, "more practice")} that at least one team lacks.`, styles.smallSoft);
}
