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

type Operation = { parameters: { name: string; in: string }[]; requestBody?: unknown; responses?: unknown };
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

test("health says what it answers while the database is away", () => {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument("0.0.0")));
  const responses = document.paths["/health"]?.["get"]?.responses;
  expect(responses).toEqual({
    "200": expect.objectContaining({ description: "Done" }),
    "503": expect.objectContaining({ description: "The database is away" }),
  });
});
