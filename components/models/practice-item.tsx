import { provenanceOf } from "@/lib/models/provenance";
import type { Practice } from "@/lib/models/types";
import { type ModelAt, practiceAddress } from "./addresses";

type PracticeItemProps = { practice: Practice; at: ModelAt | null };

/**
 * One practice in a list: its sentence, which leads to its page, and what must be known before it is quoted. A plain link:
 * a model may have 2,000 of them, and each of Next's own costs the browser work before anybody asks for it.
 */
export function PracticeItem({ practice, at }: PracticeItemProps) {
  const marks = [...provenanceOf(practice), ...(practice.optional ? ["optional"] : [])];
  return (
    <li>
      {at ? <a href={practiceAddress(at, practice.id)}>{practice.statement}</a> : <span>{practice.statement}</span>}
      {marks.length > 0 && <small>{marks.join(", ")}</small>}
    </li>
  );
}
