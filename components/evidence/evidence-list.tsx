import type { ReactNode } from "react";
import { validityText } from "@/lib/evidence/rules";
import type { EvidenceView } from "@/lib/evidence/types";
import { oneDecimal } from "@/lib/format/numbers";
import { evidenceAddress } from "./addresses";

type ItemProps = { readonly item: EvidenceView };

type EvidenceListProps = {
  readonly assessmentId: string;
  readonly practice: string;
  readonly items: readonly EvidenceView[];
  /** The day it is, in the organisation's time zone. */
  readonly today: string;
  /** What may be done with a piece. */
  readonly after?: (item: EvidenceView) => ReactNode;
};

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${oneDecimal(bytes / 1_000_000)} MB`;

/** Addresses that the team gave lead elsewhere: that site is not told where its visitor came from, nor ranked up for it. */
function Title({ assessmentId, practice, item }: Pick<EvidenceListProps, "assessmentId" | "practice"> & ItemProps) {
  if (item.url !== undefined) {
    return (
      <>
        <a href={item.url} rel="noreferrer nofollow" className="link">
          {item.title}
        </a>{" "}
        <span className="text-soft">({new URL(item.url).host})</span>
      </>
    );
  }
  if (!item.file) return <span className="font-medium">{item.title}</span>;
  return (
    <>
      <a href={`${evidenceAddress(assessmentId, practice, item.id)}/file`} download className="link">
        {item.title}
      </a>{" "}
      <span className="text-soft">
        ({item.file.name}, {sizeText(item.file.size)})
      </span>
    </>
  );
}

/** Links, notes and files, each with its day and how long it counts; what has expired says so. */
export function EvidenceList({ assessmentId, practice, items, today, after }: EvidenceListProps) {
  return (
    <ul role="list" className="divide-y divide-line text-small">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2">
          <div className="min-w-0 flex-[1_1_16rem] wrap-anywhere">
            <p>
              <Title assessmentId={assessmentId} practice={practice} item={item} />
            </p>
            {item.text && <p className="whitespace-pre-line">{item.text}</p>}
            <p className={item.validUntil < today ? "font-medium text-warn-ink" : "text-soft"}>
              {validityText(item, today)}
            </p>
          </div>
          {after?.(item)}
        </li>
      ))}
    </ul>
  );
}
