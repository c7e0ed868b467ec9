// What a team talks about after the reveal: what lies apart first, then what one step settles, what waits, and what is agreed.

import type { AnswerView } from "@/lib/assessments/types";
import type { Model, Practice } from "@/lib/models/types";
import { labelsOf, type OptionLabels } from "./sentences";
import type { AgreementItem } from "./types";

/** A practice with what was voted on it, in words of its model. */
export type Discussed = {
  readonly practice: Practice;
  readonly item: AgreementItem;
  readonly labels: OptionLabels;
  /** "Design & Architecture, Base". */
  readonly place: string;
};

/** Each practice stands in one of the four. */
export type Discussion = {
  /** The votes lie apart; agreed or not, they stay in the order in which they are talked about. */
  readonly apart: readonly Discussed[];
  /** One step makes the suggestion the team's answer. */
  readonly close: readonly Discussed[];
  /** Too few voted or know, or somebody objected: people have to answer. */
  readonly waiting: readonly Discussed[];
  readonly agreed: readonly Discussed[];
};

/** `items` in the order of the agreement. */
export function discussionOf(model: Model, items: readonly AgreementItem[]): Discussion {
  const practices = new Map(model.practices.map((practice) => [practice.id, practice]));
  const nameIn = (parts: readonly { readonly id: string; readonly name: string }[], id: string) =>
    parts.find((part) => part.id === id)?.name ?? "";
  const all = items.flatMap((item): Discussed[] => {
    const practice = practices.get(item.practice);
    if (!practice) return [];
    const place = `${nameIn(model.categories, practice.category)}, ${nameIn(model.levels, practice.level)}`;
    return [{ practice, item, labels: labelsOf(model, practice), place }];
  });
  const [apart, rest] = [all.filter(isApart), all.filter((one) => !isApart(one))];
  return {
    apart,
    close: rest.filter(({ item }) => item.settles !== null),
    waiting: rest.filter(({ item }) => item.settles === null && item.agreed === null),
    agreed: rest.filter(({ item }) => item.agreed !== null),
  };
}

const isApart = ({ item }: Discussed) => item.flagged === true;

/** What an answer is called among these labels. */
export const saidIn = (labels: OptionLabels, answer: AnswerView | null): string =>
  answer ? (labels[String(answer.value ?? answer.state)] ?? "") : "No answer yet";
