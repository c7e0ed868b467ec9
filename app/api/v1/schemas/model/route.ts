import { modelFileJsonSchema } from "@/lib/openapi/model-schema";

const schema = modelFileJsonSchema();

export const GET = () => Response.json(schema, { headers: { "Content-Type": "application/schema+json" } });
