// Actions as files: a table and a calendar.

import type { Viewer } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { calendarFile } from "@/lib/format/calendar";
import { csvOf } from "@/lib/format/csv";
import type { TeamActionsInput, UnitActionsInput } from "../input";
import type { ActionList } from "../types";
import { entriesOf, rowsOf } from "../words";
import { findPlace, type PlaceKey } from "./find-place";
import { listTeamActions, listUnitActions } from "./list-actions";

type Listed = Pick<ActionList, "items"> & { readonly place: string };

/** Actions beside the name of where they belong. */
async function listed<I extends PlaceKey>(
  viewer: Viewer,
  input: I,
  list: (viewer: Viewer, input: I) => Promise<ActionList>,
): Promise<Listed> {
  const [{ items }, { name }] = await Promise.all([list(viewer, input), findPlace(viewer, input)]);
  return { items, place: name };
}

const tableOf = ({ items, place }: Listed) => ({
  body: csvOf(rowsOf(items)),
  type: "text/csv; charset=utf-8",
  name: `${place} actions.csv`,
});

const calendarOf = ({ items, place }: Listed, path: string) => ({
  body: calendarFile({
    product: "Actions",
    entries: entriesOf(items, place, `${env().NEXTAUTH_URL}${path}`),
    now: new Date(),
  }),
  type: "text/calendar; charset=utf-8",
  name: `${place} actions.ics`,
});

/** All that the viewer sees, as a table (RFC 4180). Throws not_found. */
export const getTeamActionsTable = async (viewer: Viewer, input: TeamActionsInput) =>
  tableOf(await listed(viewer, input, listTeamActions));

/** Those with a day, as a calendar. Throws not_found. */
export const getTeamActionsCalendar = async (viewer: Viewer, input: TeamActionsInput) =>
  calendarOf(await listed(viewer, input, listTeamActions), `/teams/${input.teamId}/actions`);

/** All of them, as a table (RFC 4180). Throws not_found. */
export const getUnitActionsTable = async (viewer: Viewer, input: UnitActionsInput) =>
  tableOf(await listed(viewer, input, listUnitActions));

/** Those with a day, as a calendar. Throws not_found. */
export const getUnitActionsCalendar = async (viewer: Viewer, input: UnitActionsInput) =>
  calendarOf(await listed(viewer, input, listUnitActions), `/units/${input.unitId}/actions`);
