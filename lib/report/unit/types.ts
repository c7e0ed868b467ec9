// The report of a unit as a document: its PDF and report.json render it, and every figure of it is one of the views
// that the page shows. Figures are unrounded; whoever shows them rounds by lib/format.

import type { OverviewView, RoundRef, TrendView } from "@/lib/overviews/types";
import type { ReportPractice, Report } from "../types";

export type UnitReportCategory = {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** Teams per level, those below the first as the first entry; empty for a model without levels. */
  readonly levels: readonly { readonly id: string; readonly name: string; readonly teams: number }[];
};

export type UnitReportGap = ReportPractice & {
  readonly lacks: number;
  readonly n: number;
  readonly blocks: number;
};

export type UnitReport = {
  readonly organisation: string;
  readonly unit: OverviewView["unit"];
  readonly at: string;
  /** IANA name; dates are said in it. */
  readonly timeZone: string;
  readonly tag: string | null;
  /** The round that was asked for: the coverage of it in a sentence. */
  readonly round: (RoundRef & { readonly coverage: string }) | null;
  readonly model: Report["model"];
  readonly coverage: Pick<OverviewView, "teams" | "inForce" | "stale" | "never" | "shared">;
  /** What changed and how sure that is; null where nothing can be compared. */
  readonly headline: { readonly moved: string; readonly surety: string } | null;
  readonly categories: readonly UnitReportCategory[];
  /** The top of the scale: how many levels the model asks something at. */
  readonly max: number;
  readonly every: TrendView["every"];
  readonly periods: TrendView["periods"];
  /** What teams lack, the most frequent first. */
  readonly gaps: readonly UnitReportGap[];
  /** Whose answers the gaps count, in a sentence. */
  readonly counted: string;
  readonly caveats: readonly string[];
};

export type UnitReportSource = {
  readonly organisation: string;
  readonly timeZone: string;
  /** Whether the round of the overview was asked for, and does not only happen to be open. */
  readonly isOfRound: boolean;
  readonly overview: OverviewView;
  readonly trend: TrendView;
};
