// The OpenAPI 3.1 document, made from the operations and the schemas that the doors parse with.

import { z } from "zod";
import { type Method, type Operation, operations } from "./operations";
import { type ShapeName, shapes } from "./shapes";

type Json = Readonly<Record<string, unknown>>;

const jsonSchemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    // What is answered may hold more than is described, today or in a later version.
    override: ({ jsonSchema }) => {
      if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return json;
};

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema without these properties, also inside `allOf`, `anyOf` and `oneOf`: what the path says is not said again. */
function without(schema: Json, names: readonly string[]): Json {
  const strip = (part: unknown) => (isJson(part) ? without(part, names) : part);
  const { properties, required, allOf, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(isJson(properties)
      ? { properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))) }
      : {}),
    ...(Array.isArray(required) ? { required: required.filter((name) => !names.includes(String(name))) } : {}),
    ...(Array.isArray(allOf) ? { allOf: allOf.map(strip) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(strip) } : {}),
    ...(Array.isArray(oneOf) ? { oneOf: oneOf.map(strip) } : {}),
  };
}

/** The schema of one property, wherever in an intersection or in a choice it stands. */
function propertyOf(schema: Json, name: string): unknown {
  const { properties, allOf, oneOf } = schema;
  if (isJson(properties) && name in properties) return properties[name];
  return [allOf, oneOf]
    .flatMap((parts): unknown[] => (Array.isArray(parts) ? parts : []))
    .filter(isJson)
    .map((part) => propertyOf(part, name))
    .find((found) => found !== undefined);
}

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

function parametersOf(path: string, method: Method, schema: Json): readonly Json[] {
  const inPath = namesIn(path).map((name) => ({
    name,
    in: "path",
    required: true,
    schema: propertyOf(schema, name) ?? { type: "string" },
  }));
  if (method !== "get") return inPath;
  const { properties, required } = without(schema, namesIn(path));
  const needed = Array.isArray(required) ? required : [];
  const inQuery = Object.entries(isJson(properties) ? properties : {}).map(([name, property]) => {
    const said = isJson(property) ? property["description"] : undefined;
    // What has a default need not be said.
    const must = needed.includes(name) && !(isJson(property) && "default" in property);
    const about = typeof said === "string" ? { description: said } : {};
    return { name, in: "query", required: must, schema: property, ...about };
  });
  return [...inPath, ...inQuery];
}

const binary = { type: "string", format: "binary" };

/** A file is the whole body; JSON is described, other types are bytes. */
function uploadOf({ description, types, json }: NonNullable<Operation["upload"]>): Json {
  const schemaOf = (type: string) => (type === "application/json" ? jsonSchemaOf(json, "input") : binary);
  const content = Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
  return { requestBody: { description, required: true, content } };
}

/** What comes as JSON, and the file that may come in its place. */
function bodyOf(path: string, method: Method, schema: Json, orUpload: readonly string[] = []): Json {
  const body = without(schema, orUpload.length > 0 ? [...namesIn(path), "file"] : namesIn(path));
  const isEmpty = isJson(body["properties"]) && Object.keys(body["properties"]).length === 0;
  if (method === "get" || (isEmpty && !body["allOf"])) return {};
  const files = Object.fromEntries(orUpload.map((type) => [type, { schema: binary }]));
  return { requestBody: { required: true, content: { "application/json": { schema: body }, ...files } } };
}

const isShape = (answer: string): answer is ShapeName => answer in shapes;
const isText = (type: string) => type.startsWith("text/") || type === "application/yaml";

function contentOf({ answer, answerType }: Operation): Json {
  const all = [answer ?? []].flat();
  return Object.fromEntries(
    all.map((one): [string, Json] =>
      isShape(one)
        ? [answerType ?? "application/json", { schema: { $ref: `#/components/schemas/${one}` } }]
        : [one, { schema: isText(one) ? { type: "string" } : binary }],
    ),
  );
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const refusedToGuests = {
  "401": problem("No cookie of a guest, or the link behind it has expired or was closed"),
  "429": problem("More than 20 requests a second; Retry-After says how long to wait"),
};

/** What the body itself may be refused for: a file is read later, as a whole. */
function refusalsOf({ upload }: Operation, hasBody: boolean): Json {
  return {
    ...(hasBody && !upload ? { "400": problem("The body is no JSON object") } : {}),
    ...(hasBody ? { "415": problem("A content type that is not taken here") } : {}),
  };
}

function responsesOf(operation: Operation, method: Method, hasBody: boolean): Json {
  const { status, answer, open, guest, mayBeAway, unchanged } = operation;
  const good = { description: "Done", ...(answer === null ? {} : { content: contentOf(operation) }) };
  const away = mayBeAway ? { "503": { ...good, description: "The database is away" } } : {};
  if (open) return { [status]: good, ...away };
  return {
    [status]: good,
    ...(unchanged ? { "200": { ...good, description: unchanged } } : {}),
    "401": problem("Not signed in, or the token does not work"),
    "403": problem("Not allowed"),
    "404": problem("Not there, or not for this viewer"),
    ...(method === "get" ? {} : { "409": problem("In conflict with what is there"), "413": problem("Too large") }),
    "422": problem("Input that cannot be used; see fields"),
    "429": problem("More than 500 requests a second; Retry-After says how long to wait"),
    "500": problem("Our fault; it was logged"),
    ...refusalsOf(operation, hasBody),
    ...(guest ? refusedToGuests : {}),
  };
}

const idOf = (path: string, method: Method) =>
  `${method}${path.replace(/[{}]/g, "").replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

function operationOf(path: string, method: Method, operation: Operation): Json {
  const schema = jsonSchemaOf(operation.input, "input");
  const body = operation.upload ? uploadOf(operation.upload) : bodyOf(path, method, schema, operation.orUpload);
  return {
    operationId: idOf(path, method),
    summary: operation.summary,
    tags: [path.split("/")[1] ?? ""],
    ...(operation.open ? { security: [] } : {}),
    ...(operation.guest ? { security: [{ guest: [] }] } : {}),
    parameters: parametersOf(path, method, schema),
    ...body,
    responses: responsesOf(operation, method, "requestBody" in body),
  };
}

const methods = ["get", "post", "put", "patch", "delete"] as const;

const pathOf = (path: string): Json =>
  Object.fromEntries(
    methods.flatMap((method) => {
      const operation = operations[path]?.[method];
      return operation ? [[method, operationOf(path, method, operation)]] : [];
    }),
  );

/** The whole document; `version` is that of Altimeter. */
export function openApiDocument(version: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Altimeter",
      version,
      description:
        "Self-assessments of software teams. Sign in with a session cookie, or send a token: Authorization: Bearer …",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(Object.keys(operations).map((path) => [path, pathOf(path)])),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Reads only, unless it was made with write." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "next-auth.session-token",
          description:
            "Behind https the name is __Secure-next-auth.session-token. A write also needs an Origin of this site.",
        },
        guest: {
          type: "apiKey",
          in: "cookie",
          name: "altimeter.guest",
          description:
            "Comes with opening a guest's link. Behind https the name is __Secure-altimeter.guest. A write also needs an Origin of this site.",
        },
      },
      schemas: Object.fromEntries(
        Object.entries(shapes).map(([name, schema]) => [name, jsonSchemaOf(schema, "output")]),
      ),
    },
  };
}
