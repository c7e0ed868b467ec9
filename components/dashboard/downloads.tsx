import { buttonClass } from "@/components/ui/button-class";
import { addressOf } from "./addresses";

type DownloadsProps = {
  unitId: string;
  model: string;
  tag: string | undefined;
  at: string | undefined;
  round: string | undefined;
  every: string;
};

const files = [
  ["PDF", "report.pdf"],
  ["XLSX", "overview.xlsx"],
  ["CSV", "overview.csv"],
  ["JSON", "report.json"],
] as const;

/** What is shown, to be taken along: the report on paper and as a document, every figure as a workbook, and every team as a table. */
export function Downloads({ unitId, ...about }: DownloadsProps) {
  return files.map(([name, file]) => (
    <a key={file} href={addressOf(`/api/v1/units/${unitId}/${file}`, about)} download className={buttonClass("plain")}>
      {name}
    </a>
  ));
}
