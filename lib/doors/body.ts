// Reading what a request carries: limited in size, and JSON or nothing.

import { problem } from "./problem";

const largestBody = 1_000_000;

/** Thrown to leave a door with a ready answer. */
export class Refusal extends Error {
  constructor(readonly response: Response) {
    super("refused");
  }
}

/** The bytes of a body up to the limit; whoever announces or sends more is refused before it is kept. */
async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal(problem(413, `A request may carry at most ${limit} bytes.`));
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** What may be uploaded: as which content types, and how much. */
export type UploadLimits = { readonly types: readonly string[]; readonly mostBytes: number };

/** The content type that a request gives its body, without parameters. */
export const contentTypeOf = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** The bytes of a file that is sent as it is. */
export async function uploadedBytes(request: Request, { types, mostBytes }: UploadLimits): Promise<Uint8Array> {
  if (!types.includes(contentTypeOf(request))) {
    throw new Refusal(problem(415, `Send the file as it is, with one of these as Content-Type: ${types.join(", ")}.`));
  }
  return bytesOf(request, mostBytes);
}

/** The JSON object of a request, or an empty one when it carries nothing. */
export async function jsonBody(request: Request, limit = largestBody): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await bytesOf(request, limit));
  if (text === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type)) {
    throw new Refusal(problem(415, "Send JSON, with Content-Type: application/json."));
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    throw new Refusal(problem(400, "The body is not JSON."));
  }
  throw new Refusal(problem(400, "The body must be a JSON object."));
}
