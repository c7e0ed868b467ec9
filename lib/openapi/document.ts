// The OpenAPI 3.1 document, made from the operations and the schemas that the doors parse with.

import { type Json, jsonSchemaOf } from "./json-schema";
import type { Method, Operation } from "./operation";
import { operations } from "./operations";
import { bodyOf, parametersOf } from "./request";
import { responsesOf } from "./responses";
import { shapes } from "./shapes";

const idOf = (path: string, method: Method) =>
  `${method}${path.replace(/[{}]/g, "").replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

function operationOf(path: string, method: Method, operation: Operation): Json {
  const schema = jsonSchemaOf(operation.input, "input");
  const body = bodyOf(path, method, operation, schema);
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
