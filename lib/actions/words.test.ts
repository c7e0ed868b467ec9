import { expect, test } from "vitest";
import type { ActionView } from "./types";
import { lackedText, lackingText, rowsOf } from "./words";

const action: ActionView = {
  ...{ id: "a", title: "A day for it", state: "open", owner: null, dueOn: null, overdue: false, practice: null },
  ...{ note: null, links: [], shared: false, revision: 1, madeBy: "Manager", endedAt: null },
  ...{ madeAt: "2026-11-20T10:00:00.000Z", changedAt: "2026-11-20T10:00:00.000Z" },
  issue: null,
  lacked: null,
  can: { change: true, workOn: true, makeIssue: true },
};

const cellsOf = (one: ActionView) => {
  const [heads = [], cells = []] = rowsOf([one]);
  expect(cells).toHaveLength(heads.length);
  return Object.fromEntries(heads.map((head, at) => [head, cells[at]]));
};

test("a table has how many teams lack the practice now, and where the issue is", () => {
  expect(cellsOf(action)).toMatchObject({ teams_lack_now: null, teams_of_now: null, issue: null });
  const address = "https://github.example/acme/shop/issues/7";
  const issue = { project: "acme/shop", state: "created", key: "7", address, closed: false, error: null } as const;
  const lacked = { teams: 9, of: 12, now: { teams: 4, of: 11 } };
  expect(cellsOf({ ...action, issue: { ...issue, readAt: null }, lacked })).toMatchObject({
    ...{ teams_lacked: 9, teams_of: 12, teams_lack_now: 4, teams_of_now: 11 },
    issue: address,
  });
});

test("how many lack a practice is said of all teams of the unit, then and now", () => {
  expect(lackingText({ teams: 9, of: 12 }, "Commerce")).toBe(
    "9 of 12 teams of Commerce lack it today, whatever their tags.",
  );
  expect(lackingText({ teams: 1, of: 1 }, "Commerce")).toBe(
    "1 of 1 team of Commerce lacks it today, whatever their tags.",
  );
  expect(lackedText({ teams: 9, of: 12, now: { teams: 1, of: 12 } })).toBe(
    "9 of 12 teams lacked it when this was planned; 1 of 12 lacks it now.",
  );
});
