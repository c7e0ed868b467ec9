import type { APIRequestContext } from "@playwright/test";
import { clearThings, fill, pagesOfApp, routesOfApp, type Things, thingsOfDemo } from "./support/places";
import { expect, test } from "./support/test";

/**
 * foreign: it is somebody else's and does not exist; own: the visitor's own, and nothing of Demo; open: for everybody;
 * guests: for those whom a link let in, and 401 for all others.
 */
type Kind = "foreign" | "own" | "open" | "refused" | "guests";

const pages: Readonly<Record<string, Kind>> = {
  "/": "own",
  "/assessments/[assessmentId]": "foreign",
  "/assessments/[assessmentId]/discussion": "foreign",
  "/assessments/[assessmentId]/evidence/[practice]": "foreign",
  "/assessments/[assessmentId]/again": "foreign",
  "/assessments/[assessmentId]/guests": "foreign",
  "/assessments/[assessmentId]/publish": "foreign",
  "/assessments/[assessmentId]/result": "foreign",
  "/assessments/[assessmentId]/result/what-if": "foreign",
  "/dashboard": "own",
  "/guest": "open",
  "/guest/finish": "open",
  "/guest/join": "open",
  "/invite/[token]": "open",
  "/models": "own",
  "/models/[key]": "own",
  "/models/[key]/graph": "own",
  "/models/[key]/practices/[practice]": "own",
  "/models/[key]/versions": "own",
  "/models/import": "refused",
  "/rounds": "own",
  "/rounds/[roundId]": "foreign",
  "/settings": "own",
  "/settings/account": "own",
  "/settings/audit": "refused",
  "/settings/people": "refused",
  "/settings/tokens": "own",
  "/settings/trackers": "refused",
  "/settings/units": "refused",
  "/setup/[token]": "open",
  "/sign-in": "open",
  "/teams": "own",
  "/teams/[teamId]": "foreign",
  "/teams/[teamId]/actions": "foreign",
  "/teams/[teamId]/members": "foreign",
  "/teams/[teamId]/retrospective": "foreign",
  "/teams/[teamId]/targets": "foreign",
  "/teams/[teamId]/voting": "foreign",
  "/units/[unitId]/actions": "foreign",
  "/units/[unitId]/practices/[practice]": "foreign",
};

type Call = { readonly kind: Kind; readonly data?: Readonly<Record<string, unknown>> };
const foreign: Call = { kind: "foreign" };
const own: Call = { kind: "own" };

const routes: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  "/api/auth/[...nextauth]": {},
  "/api/auth/single-sign-on": {},
  "/api/v1/assessments/[assessmentId]": { GET: foreign, DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/agreement": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/answers.csv": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/answers/[practice]": {
    PUT: { kind: "foreign", data: { value: 0, revision: 0 } },
  },
  "/api/v1/assessments/[assessmentId]/answers/[practice]/evidence": {
    GET: foreign,
    POST: { kind: "foreign", data: { title: "Seen", date: "2026-01-31" } },
  },
  "/api/v1/assessments/[assessmentId]/answers/[practice]/evidence/[evidenceId]": { DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/answers/[practice]/evidence/[evidenceId]/file": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/confirmation": {
    POST: { kind: "foreign", data: { category: "design" } },
    DELETE: { kind: "foreign", data: { category: "design" } },
  },
  "/api/v1/assessments/[assessmentId]/coaches": { POST: { kind: "foreign", data: { email: "nobody@elsewhere.test" } } },
  "/api/v1/assessments/[assessmentId]/coaches/[personId]": { DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/events": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/facilitation": { POST: foreign, DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/finish": { POST: foreign, DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/guest-links": { GET: foreign, POST: foreign },
  "/api/v1/assessments/[assessmentId]/guest-links/[linkId]": { DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/passed-over": {
    POST: { kind: "foreign", data: { category: "design" } },
    DELETE: { kind: "foreign", data: { category: "design" } },
  },
  "/api/v1/assessments/[assessmentId]/meeting": { GET: foreign, PUT: foreign, DELETE: foreign },
  "/api/v1/assessments/[assessmentId]/presence": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/presence/events": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/publication": {
    POST: { kind: "foreign", data: { share: "answers" } },
    DELETE: { kind: "foreign", data: { reason: "None of my business" } },
  },
  "/api/v1/assessments/[assessmentId]/questions": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/report.json": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/report.pdf": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/reveal": { POST: foreign },
  "/api/v1/assessments/[assessmentId]/score": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/settlement": { POST: foreign },
  "/api/v1/assessments/[assessmentId]/votes": { GET: foreign },
  "/api/v1/assessments/[assessmentId]/votes/[practice]": {
    PUT: { kind: "foreign", data: { value: 0, revision: 0 } },
  },
  "/api/v1/guest/events": { GET: { kind: "guests" } },
  "/api/v1/guest/votes": { GET: { kind: "guests" } },
  "/api/v1/guest/votes/[practice]": { PUT: { kind: "guests", data: { value: 0, revision: 0 } } },
  "/api/v1/health": { GET: { kind: "open" } },
  "/api/v1/invitations": { GET: own },
  "/api/v1/invitations/[invitationId]": { DELETE: foreign },
  "/api/v1/me": { GET: own },
  "/api/v1/models": { GET: own, POST: { kind: "refused", data: {} } },
  "/api/v1/models/[key]": { GET: own },
  "/api/v1/models/[key]/climb": { POST: { kind: "own", data: { answers: {} } } },
  "/api/v1/models/[key]/copy": { GET: own },
  "/api/v1/models/[key]/file": { GET: own },
  "/api/v1/models/[key]/practices/[practice]/peers": { GET: own },
  "/api/v1/models/[key]/retirement": { POST: { kind: "refused" }, DELETE: { kind: "refused" } },
  "/api/v1/models/[key]/score": { POST: { kind: "own", data: { answers: {} } } },
  "/api/v1/openapi.json": { GET: { kind: "open" } },
  "/api/v1/people": { GET: { kind: "refused" } },
  "/api/v1/people/[personId]": {
    PATCH: { kind: "refused", data: { name: "Taken over" } },
    DELETE: { kind: "refused" },
  },
  "/api/v1/rounds": {
    GET: own,
    POST: {
      kind: "refused",
      data: { unitId: "UNIT", model: "cdmm", name: "Mine", startsOn: "2099-01-01", endsOn: "2099-01-31" },
    },
  },
  "/api/v1/rounds/[roundId]": { GET: foreign, PATCH: { kind: "foreign", data: { endsOn: "2100-01-31" } } },
  "/api/v1/rounds/[roundId]/calendar.ics": { GET: foreign },
  "/api/v1/rounds/[roundId]/closure": { POST: foreign, DELETE: foreign },
  "/api/v1/schemas/model": { GET: { kind: "open" } },
  "/api/v1/teams": { GET: own, POST: { kind: "refused", data: { name: "Mine", unitId: "UNIT" } } },
  "/api/v1/teams/[teamId]": { GET: foreign, PATCH: { kind: "foreign", data: { name: "Taken over" } } },
  "/api/v1/teams/[teamId]/actions": { GET: foreign, POST: { kind: "foreign", data: { title: "Mine" } } },
  "/api/v1/teams/[teamId]/actions/[actionId]": {
    PATCH: { kind: "foreign", data: { revision: 1, title: "Taken over" } },
    DELETE: foreign,
  },
  "/api/v1/teams/[teamId]/actions/[actionId]/issue": {
    POST: { kind: "foreign", data: { trackerId: "01900000-0000-7000-8000-000000000000" } },
    PUT: foreign,
  },
  "/api/v1/teams/[teamId]/actions.csv": { GET: foreign },
  "/api/v1/teams/[teamId]/actions.ics": { GET: foreign },
  "/api/v1/teams/[teamId]/archive": { POST: foreign, DELETE: foreign },
  "/api/v1/teams/[teamId]/assessments": { GET: foreign, POST: { kind: "foreign", data: { model: "cdmm" } } },
  "/api/v1/teams/[teamId]/history": { GET: foreign },
  "/api/v1/teams/[teamId]/members": { GET: foreign, POST: { kind: "foreign", data: { personId: "PERSON" } } },
  "/api/v1/teams/[teamId]/members/[memberId]": {
    PATCH: { kind: "foreign", data: { role: "lead" } },
    DELETE: foreign,
  },
  "/api/v1/teams/[teamId]/steps": { GET: foreign },
  "/api/v1/teams/[teamId]/steps/[practice]": {
    PUT: { kind: "foreign", data: { model: "cdmm", kind: "need_help" } },
    DELETE: foreign,
  },
  "/api/v1/teams/[teamId]/retrospective": { GET: foreign },
  "/api/v1/teams/[teamId]/next-assessment": {
    PUT: { kind: "foreign", data: { on: "2099-01-01" } },
    DELETE: foreign,
  },
  "/api/v1/teams/[teamId]/next-assessment/calendar.ics": { GET: foreign },
  "/api/v1/teams/[teamId]/targets": {
    GET: foreign,
    PUT: {
      kind: "foreign",
      data: { act: "propose", model: "cdmm", category: "design", revision: 0, level: "base", reason: "Mine" },
    },
  },
  "/api/v1/tokens": { GET: own },
  "/api/v1/tokens/[tokenId]": { DELETE: foreign },
  "/api/v1/trackers": {
    GET: own,
    POST: { kind: "refused", data: { kind: "github", address: "https://github.com", project: "acme/shop" } },
  },
  "/api/v1/trackers/[trackerId]": { DELETE: { kind: "refused" } },
  "/api/v1/trackers/[trackerId]/token": { PUT: { kind: "refused", data: { token: "mine" } } },
  "/api/v1/units": { GET: own, POST: { kind: "refused", data: { parentId: "UNIT", name: "Mine" } } },
  "/api/v1/units/[unitId]": {
    GET: foreign,
    PATCH: { kind: "refused", data: { name: "Taken over" } },
    DELETE: { kind: "refused" },
  },
  "/api/v1/units/[unitId]/actions": { GET: foreign, POST: { kind: "foreign", data: { title: "Mine" } } },
  "/api/v1/units/[unitId]/actions/[actionId]": {
    PATCH: { kind: "foreign", data: { revision: 1, title: "Taken over" } },
    DELETE: foreign,
  },
  "/api/v1/units/[unitId]/actions.csv": { GET: foreign },
  "/api/v1/units/[unitId]/actions.ics": { GET: foreign },
  "/api/v1/units/[unitId]/members": { GET: foreign, POST: { kind: "refused", data: { personId: "PERSON" } } },
  "/api/v1/units/[unitId]/members/[memberId]": {
    PATCH: { kind: "refused", data: { role: "manager" } },
    DELETE: { kind: "refused" },
  },
  "/api/v1/units/[unitId]/charts/[file]": { GET: foreign },
  "/api/v1/units/[unitId]/comparison": { GET: foreign },
  "/api/v1/units/[unitId]/needs": { GET: foreign },
  "/api/v1/units/[unitId]/overview": { GET: foreign },
  "/api/v1/units/[unitId]/overview.csv": { GET: foreign },
  "/api/v1/units/[unitId]/overview.xlsx": { GET: foreign },
  "/api/v1/units/[unitId]/practices/[practice]": { GET: foreign },
  "/api/v1/units/[unitId]/report.json": { GET: foreign },
  "/api/v1/units/[unitId]/report.pdf": { GET: foreign },
  "/api/v1/units/[unitId]/trend": { GET: foreign },
};

/** Words that only Demo has; "Demo" itself is the name of a kind of data as well. */
const secrets = /Checkout|Payments|Recommendations|Observability|Manager of Demo|Owner of Demo|@demo\.test/;

let admin: APIRequestContext;
let lead: APIRequestContext;
let things: Things;

test.beforeAll(async ({ playwright }) => {
  const { stateFile } = await import("./support/people");
  const baseURL = process.env["E2E_ADDRESS"] ?? "";
  const as = (person: "admin@demo.test" | "lead@demo.test") =>
    playwright.request.newContext({
      baseURL: `${baseURL}/api/v1/`,
      storageState: stateFile(person),
      extraHTTPHeaders: { Origin: baseURL },
    });
  admin = await as("admin@demo.test");
  lead = await as("lead@demo.test");
  things = await thingsOfDemo(admin, lead);
});
test.afterAll(async () => {
  await clearThings(admin, lead, things);
  await Promise.all([admin.dispose(), lead.dispose()]);
});

const queries: Readonly<Record<string, string>> = {
  "/api/v1/assessments/[assessmentId]/presence/events": "?category=design",
  "/api/v1/teams/[teamId]/actions/[actionId]": "?revision=1",
  "/api/v1/teams/[teamId]/history": "?model=cdmm",
  "/api/v1/teams/[teamId]/steps": "?model=cdmm",
  "/api/v1/teams/[teamId]/steps/[practice]": "?model=cdmm",
  "/api/v1/units/[unitId]/actions/[actionId]": "?revision=1",
  "/api/v1/units/[unitId]/needs": "?model=cdmm",
  "/api/v1/units/[unitId]/comparison": "?from=2026-03-31",
};
const dataOf = ({ data }: Call) =>
  data &&
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value === "UNIT" ? things.unitId : value === "PERSON" ? things.personId : value,
    ]),
  );

test("the walk knows every page and every route", () => {
  expect(pagesOfApp()).toEqual(Object.keys(pages).toSorted());
  expect(routesOfApp()).toEqual(Object.keys(routes).toSorted());
});

test("somebody from another organisation finds nothing of Demo on any page, not even a title", async ({ openAs }) => {
  const page = await openAs("outsider@other.test");
  for (const [address, kind] of Object.entries(pages)) {
    if (address === "/sign-in") continue; // lists the demo's sign-ins, which are public
    for (const draft of address.includes("[assessmentId]") ? [false, true] : [false]) {
      const response = await page.goto(fill(address, things, draft));
      const status = kind === "foreign" || kind === "refused" ? 404 : 200;
      expect(response?.status(), address).toBe(status);
      expect(await page.title(), address).not.toMatch(secrets);
      expect(await page.content(), address).not.toMatch(secrets);
    }
  }
});

test("nobody is led to the sign-in page, and back", async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  for (const [address, kind] of Object.entries(pages)) {
    await page.goto(fill(address, things));
    const { pathname } = new URL(page.url());
    expect(pathname === "/sign-in", address).toBe(kind !== "open" || address === "/sign-in");
  }
  await context.close();
});

test("somebody from another organisation gets nothing of Demo from the API, and changes nothing", async ({ apiAs }) => {
  const outsider = await apiAs("outsider@other.test");
  const before = await (await admin.get("teams?limit=200")).text();
  for (const [address, calls] of Object.entries(routes)) {
    for (const [method, call] of Object.entries(calls)) {
      for (const draft of address.includes("[assessmentId]") ? [false, true] : [false]) {
        const path = fill(address, things, draft) + (queries[address] ?? "");
        const data = dataOf(call);
        const response = await outsider.fetch(path, { method, ...(data ? { data } : {}) });
        const about = `${method} ${path}`;
        if (call.kind === "foreign") expect(response.status(), about).toBe(404);
        else if (call.kind === "guests") expect(response.status(), about).toBe(401);
        else if (call.kind === "refused") expect([403, 404], about).toContain(response.status());
        else expect(response.status(), about).toBe(200);
        expect(await response.text(), about).not.toMatch(secrets);
      }
    }
  }
  expect(await (await admin.get("teams?limit=200")).text()).toBe(before);
});

test("nobody gets 401 from every call but the open ones", async ({ playwright, baseURL }) => {
  const nobody = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  for (const [address, calls] of Object.entries(routes)) {
    for (const [method, call] of Object.entries(calls)) {
      const data = dataOf(call);
      const response = await nobody.fetch(fill(address, things), { method, ...(data ? { data } : {}) });
      expect(response.status(), `${method} ${address}`).toBe(call.kind === "open" ? 200 : 401);
    }
  }
  await nobody.dispose();
});

test("managers, admins and observers cannot read a draft", async ({ apiAs, openAs }) => {
  for (const person of ["manager@demo.test", "admin@demo.test", "observer@demo.test"] as const) {
    const api = await apiAs(person);
    for (const part of [
      "",
      "/score",
      "/questions",
      "/votes",
      "/agreement",
      "/report.json",
      "/report.pdf",
      "/answers.csv",
    ]) {
      expect((await api.get(`assessments/${things.draftId}${part}`)).status(), `${person} ${part}`).toBe(404);
    }
    const { items } = await (await api.get(`teams/${things.teamId}/assessments`)).json();
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(things.draftId);
    const page = await openAs(person);
    for (const part of ["", "/discussion", "/guests", "/publish", "/result", "/result/what-if"]) {
      expect((await page.goto(`/assessments/${things.draftId}${part}`))?.status(), `${person} ${part}`).toBe(404);
    }
  }
});
