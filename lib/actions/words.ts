// Actions in words, for tables, calendars and screens.

import type { CalendarEntry } from "@/lib/format/calendar";
import type { ActionState, ActionView } from "./types";

export const stateInWords = {
  open: "Open",
  in_progress: "In progress",
  done: "Done",
  dropped: "Dropped",
} as const satisfies Record<ActionState, string>;

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
  "made_by",
  "made_at",
  "ended_at",
  "note",
  "links",
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
    action.madeBy,
    action.madeAt,
    action.endedAt,
    action.note,
    action.links.join(" ") || null,
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
