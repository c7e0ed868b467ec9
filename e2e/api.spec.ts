import { expect, teamNamed, test } from "./support/test";

test("what is wrong is said as problem+json, with the fields", async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const response = await lead.post("tokens", { data: { name: "", days: 1000 } });
  expect(response.status()).toBe(422);
  expect(response.headers()["content-type"]).toContain("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ status: 422, title: "Invalid input" });
  expect(problem.fields.map(({ path }: { path: string }) => path)).toEqual(["name", "days"]);
  expect((await lead.post("tokens", { data: "not json", headers: { "Content-Type": "text/plain" } })).status()).toBe(
    415,
  );
});

test("lists are paged by cursor", async ({ apiAs }) => {
  const admin = await apiAs("admin@demo.test");
  const all = await (await admin.get("teams?limit=200")).json();
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page: { items: { id: string }[]; next: string | null } = await (
      await admin.get(`teams?limit=5${after === "" ? "" : `&after=${after}`}`)
    ).json();
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  expect(ids).toEqual(all.items.map(({ id }: { id: string }) => id));
  expect(ids.length).toBeGreaterThan(10);
});

test("a write with a session needs an Origin of ours", async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const foreign = await lead.post("tokens", { data: { name: "x" }, headers: { Origin: "https://elsewhere.test" } });
  expect(foreign.status()).toBe(403);
});

test("a page speaks as its own person or not at all, whoever is signed in meanwhile", async ({ apiAs }) => {
  const [lead, member] = [await apiAs("lead@demo.test"), await apiAs("member@demo.test")];
  const { person }: { person: { id: string } } = await (await lead.get("me")).json();
  const headers = { "X-Altimeter-Person": person.id };
  expect((await lead.get("me", { headers })).status()).toBe(200);
  const refused = await member.put(`assessments/${person.id}/answers/CO-1a`, {
    data: { value: 50, revision: 0 },
    headers,
  });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ code: "another_person" });
});

test("a body beyond the limit is refused", async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const response = await lead.post("models/cdmm/score", { data: { answers: {}, filler: "x".repeat(1_100_000) } });
  expect(response.status()).toBe(413);
});

test("scoring stores nothing and finds everything that does not fit", async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const score = await (await lead.post("models/cdmm/score", { data: { answers: { "CO-1a": { value: 100 } } } })).json();
  expect(score.counts).toMatchObject({ answered: 1, total: 85 });
  const wrong = await lead.post("models/cdmm/climb", {
    data: { answers: { "CO-1a": { value: 33 }, "no-such": { value: 0 } } },
  });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).fields.map(({ path }: { path: string }) => path)).toEqual([
    "answers.CO-1a",
    "answers.no-such",
  ]);
});

test("history is oldest first, and health needs no sign-in", async ({ apiAs, playwright, baseURL }) => {
  const lead = await apiAs("lead@demo.test");
  const { items } = await (await lead.get(`teams/${await teamNamed(lead, "Checkout")}/history?model=cdmm`)).json();
  const times = items.map(({ publishedAt }: { publishedAt: string }) => publishedAt);
  expect(times).toEqual(times.toSorted());
  expect(times).toHaveLength(6);
  const nobody = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  expect(await (await nobody.get("/api/v1/health")).json()).toMatchObject({ status: "ok", database: "ok" });
  expect((await (await nobody.get("/api/v1/openapi.json")).json()).openapi).toBe("3.1.0");
  await nobody.dispose();
});
