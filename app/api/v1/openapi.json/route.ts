import { openApiDocument } from "@/lib/openapi/document";
import packageFile from "@/package.json";

const document = openApiDocument(packageFile.version);

export const GET = () => Response.json(document);
