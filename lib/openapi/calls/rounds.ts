// Rounds.

import { extendRoundInput, getRoundInput, listRoundsInput, openRoundInput, roundInput } from "@/lib/rounds/input";
import { type Calls, change, get, make } from "../operation";

export const roundCalls: Calls = {
  "/rounds": {
    get: get(
      "The rounds that the viewer manages or that ask their teams, newest first",
      listRoundsInput,
      "PageOfRounds",
    ),
    post: make("Open a round; for who manages the unit", openRoundInput, "Made"),
  },
  "/rounds/{roundId}": {
    get: get("One round; how far each team is, for who manages the unit", getRoundInput, "Round"),
    patch: change("Extend a round", extendRoundInput),
  },
  "/rounds/{roundId}/closure": {
    post: change("Close a round before its last day", roundInput),
    delete: change("Open a closed round again", roundInput),
  },
  "/rounds/{roundId}/calendar.ics": {
    get: get("The round as a calendar file", roundInput, "text/calendar"),
  },
};
