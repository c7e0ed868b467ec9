import { addressOf } from "./addresses";

/** What the charts of a page are about, as the interface takes it. */
export type ChartsAbout = {
  unitId: string;
  model: string;
  tag: string | undefined;
  at: string | undefined;
  round: string | undefined;
  every: string;
  /** The team after which this page of the heatmap begins. */
  after?: string | undefined;
};

type ChartFilesProps = { chart: "strata" | "levels" | "trend" | "gaps" | "heatmap"; name: string; about: ChartsAbout };

/** A chart to be taken along as a picture. */
export function ChartFiles({ chart, name, about: { unitId, ...about } }: ChartFilesProps) {
  return (
    <p className="screen-only mt-3 flex gap-4 text-tiny text-soft">
      {(["svg", "png"] as const).map((format) => (
        <a
          key={format}
          href={addressOf(`/api/v1/units/${unitId}/charts/${chart}.${format}`, about)}
          download
          className="link target inline-flex items-center"
        >
          <span className="sr-only">{name} as </span>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
