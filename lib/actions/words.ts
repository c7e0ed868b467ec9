// Actions in words, for tables, calendars and screens.

import type { CalendarEntry } from "@/lib/format/calendar";
import { calendarDay, day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { isEnded } from "./rules";
import type { ActionState, ActionView, Lack } from "./types";

export const stateInWords = {
  open: "Open",
  in_progress: "In progress",
  done: "Done",
  dropped: "Dropped",
} as const satisfies Record<ActionState, string>;

/** What a button says that brings an action into a state. */
export const deedInWords = {
  open: "Open again",
  in_progress: "Start",
  done: "Done",
  dropped: "Drop",
} as const satisfies Record<ActionState, string>;

/** "by 3 December 2026", "was due on 3 November 2026", "done on 5 December 2026"; null without a day to tell. */
export function whenText({ state, dueOn, overdue, endedAt }: ActionView, timeZone: string): string | null {
  if (isEnded(state)) return endedAt && `${state === "done" ? "done" : "dropped"} on ${day(endedAt, timeZone)}`;
  return dueOn && `${overdue ? "was due on" : "by"} ${calendarDay(dueOn)}`;
}

/** "9 of 12 teams lacked it when this was planned; 4 of 12 lack it now." */
export const lackedText = ({ teams, of, now }: NonNullable<ActionView["lacked"]>): string =>
  `${teams} of ${countOf(of, "team")} lacked it when this was planned${
    now ? `; ${now.teams} of ${now.of} ${now.teams === 1 ? "lacks" : "lack"} it now` : ""
  }.`;

/** "9 of 12 teams of Commerce lack it today, whatever their tags." An action is for all of them. */
export const lackingText = ({ teams, of }: Lack, unit: string): string =>
  `${teams} of ${countOf(of, "team")} of ${unit} ${teams === 1 ? "lacks" : "lack"} it today, whatever their tags.`;

const heads = [
  "action",
  "state",
  "owner",
  "due",
  "overdue",
  "model",
  "practice",
  "practice_statement",
  "shared",
  "teams_lacked",
  "teams_of",
  "teams_lack_now",
  "teams_of_now",
  "made_by",
  "made_at",
  "ended_at",
  "note",
  "links",
  "issue",
] as const;

/** The list as the rows of a table, its head first. */
export const rowsOf = (actions: readonly ActionView[]) => [
  heads,
  ...actions.map((action) => [
    action.title,
    action.state,
    action.owner?.name ?? null,
    action.dueOn,
    action.overdue ? "yes" : "no",
    action.practice?.model ?? null,
    action.practice?.id ?? null,
    action.practice?.statement ?? null,
    action.shared ? "yes" : "no",
    action.lacked?.teams ?? null,
    action.lacked?.of ?? null,
    action.lacked?.now?.teams ?? null,
    action.lacked?.now?.of ?? null,
    action.madeBy,
    action.madeAt,
    action.endedAt,
    action.note,
    action.links.join(" ") || null,
    action.issue?.address ?? null,
  ]),
];

/** An entry on the day of each action that has one; what was done stays where it was, what was dropped is cancelled. */
export const entriesOf = (actions: readonly ActionView[], place: string, link: string): readonly CalendarEntry[] =>
  actions.flatMap(({ id, title, state, owner, dueOn, practice }) =>
    dueOn === null
      ? []
      : [
          {
            id: `action-${id}`,
            startsOn: dueOn,
            endsOn: dueOn,
            summary: state === "done" ? `Done: ${title}` : title,
            description: [
              owner ? `${place}, ${owner.name}` : place,
              ...(practice ? [`Practice: ${practice.statement}`] : []),
              link,
            ].join("\n\n"),
            link,
            cancelled: state === "dropped",
          },
        ],
  );
