import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApiDocument } from "./document";
import { operations } from "./operations";

const api = join(import.meta.dirname, "../../app/api/v1");

/** "get /teams/{teamId}" for each verb that a route file exports. */
const routes = readdirSync(api, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file) => {
    const path = `/${file
      .replaceAll("\\", "/")
      .replace(/\/?route\.ts$/, "")
      .replace(/\[(\w+)\]/g, "{$1}")}`;
    const text = readFileSync(join(api, file), "utf8");
    const verbs = [...text.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g)];
    return verbs.map(([, verb = ""]) => `${verb.toLowerCase()} ${path}`);
  });

const documented = Object.entries(operations).flatMap(([path, verbs]) =>
  Object.keys(verbs).map((verb) => `${verb} ${path}`),
);

test("every route is in the document", () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !documented.includes(route))).toEqual([]);
});

test("nothing is in the document that is no route", () => {
  expect(documented.filter((one) => !routes.includes(one))).toEqual([]);
});

test("the document is OpenAPI 3.1", async () => {
  const result = await new Validator().validate(structuredClone(openApiDocument("0.0.0")));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

type Operation = {
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
  security?: unknown;
};
type Document = { paths: Record<string, Record<string, Operation>> };

test("an operation says what its path, its query and its body hold", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const history = document.paths["/teams/{teamId}/history"]?.["get"];
  expect(history?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
    "path teamId",
    "query model",
    "query limit",
    "query after",
  ]);
  const answer = JSON.stringify(document.paths["/assessments/{assessmentId}/answers/{practice}"]?.["put"]?.requestBody);
  expect(answer).toContain('"revision"');
  expect(answer).not.toContain('"assessmentId"');
});

test("of a body with several shapes each is described, without what the path says", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const put = document.paths["/teams/{teamId}/targets"]?.["put"];
  expect(put?.parameters).toMatchObject([{ name: "teamId", schema: { format: "uuid" } }]);
  const body = JSON.stringify(put?.requestBody);
  expect(body).toContain('"decline"');
  expect(body).not.toContain("teamId");
});

test("an answer may hold more than is described, so that a field can be added", () => {
  const { components } = openApiDocument("0.0.0");
  expect(JSON.stringify(components)).not.toContain('"additionalProperties":false');
});

test("a guest's calls want the cookie of a guest, and no others do", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const calls = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.values(verbs).map((operation) => ({ path, ...operation })),
  );
  const forGuests = calls.filter(({ security }) => JSON.stringify(security) === '[{"guest":[]}]');
  expect(forGuests.map(({ path }) => path)).toEqual(["/guest/votes", "/guest/events", "/guest/votes/{practice}"]);
  expect(calls.filter(({ path }) => path.startsWith("/guest/"))).toEqual(forGuests);
  for (const { responses } of forGuests) expect(responses["429"]?.description).toMatch(/^More than 20 /);
});

test("the refusals of a body stand where there is one, and 500 wherever something is done", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const statusesOf = (path: string, verb: string) => Object.keys(document.paths[path]?.[verb]?.responses ?? {});
  expect(statusesOf("/teams", "post")).toEqual(expect.arrayContaining(["400", "415", "500"]));
  expect(statusesOf("/models", "post")).toContain("415");
  expect(statusesOf("/models", "post")).not.toContain("400");
  expect(statusesOf("/teams", "get")).toContain("500");
  for (const status of ["400", "415"]) {
    expect(statusesOf("/teams", "get")).not.toContain(status);
    expect(statusesOf("/teams/{teamId}/archive", "post")).not.toContain(status);
  }
});

test("a model comes in as a whole or as an overlay, and goes out as JSON or YAML", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const body = JSON.stringify(document.paths["/models"]?.["post"]?.requestBody?.content["application/json"]?.schema);
  for (const format of ["altimeter.model/1", "altimeter.overlay/1"]) expect(body).toContain(format);
  for (const path of ["/models/{key}/file", "/models/{key}/copy"]) {
    const content = document.paths[path]?.["get"]?.responses["200"]?.content;
    expect(Object.keys(content ?? {})).toEqual(["application/json", "application/yaml"]);
  }
});

test("health says what it answers while the database is away", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const responses = document.paths["/health"]?.["get"]?.responses;
  expect(responses).toEqual({
    "200": expect.objectContaining({ description: "Done" }),
    "503": expect.objectContaining({ description: "The database is away" }),
  });
});
