// What a call takes: in its path, its query and its body.

import { binary, isJson, type Json, jsonSchemaOf } from "./json-schema";
import type { Method, Operation } from "./operation";

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

/** What the path and, of a call that reads, the query hold. */
export function parametersOf(path: string, method: Method, schema: Json): readonly Json[] {
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

/** A file is the whole body; JSON is described, other types are bytes. */
function uploadOf({ description, types, json }: NonNullable<Operation["upload"]>): Json {
  const schemaOf = (type: string) => (type === "application/json" ? jsonSchemaOf(json, "input") : binary);
  const content = Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
  return { requestBody: { description, required: true, content } };
}

/** What comes as JSON, and the file that may come in its place. */
function jsonOf(path: string, method: Method, schema: Json, orUpload: readonly string[] = []): Json {
  const body = without(schema, orUpload.length > 0 ? [...namesIn(path), "file"] : namesIn(path));
  const isEmpty = isJson(body["properties"]) && Object.keys(body["properties"]).length === 0;
  if (method === "get" || (isEmpty && !body["allOf"])) return {};
  const files = Object.fromEntries(orUpload.map((type) => [type, { schema: binary }]));
  return { requestBody: { required: true, content: { "application/json": { schema: body }, ...files } } };
}

/** The body of a call, whatever it may be; nothing where it has none. */
export const bodyOf = (path: string, method: Method, { upload, orUpload }: Operation, schema: Json): Json =>
  upload ? uploadOf(upload) : jsonOf(path, method, schema, orUpload);
