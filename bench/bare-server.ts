// What the machine can do without a framework: Node's http server and the same upsert through pg, nothing checked.

import { createServer } from "node:http";
import { once } from "node:events";
import pg from "pg";

const upsert = `
  INSERT INTO "Answer" ("organisationId", "assessmentId", "practice", "state", "value", "criteria", "revision", "answeredById")
  SELECT a."organisationId", a."id", $2, 'value', $3, '{}', 1, a."startedById" FROM "Assessment" a WHERE a."id" = $1
  ON CONFLICT ("organisationId", "assessmentId", "practice")
  DO UPDATE SET "value" = excluded."value", "revision" = "Answer"."revision" + 1, "answeredAt" = now()
  RETURNING "revision"`;

type Asked = { readonly assessmentId: string; readonly practice: string; readonly value: number };

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Started in this process' own child (bench/bare.ts), so that it competes for the processor like any other server. */
export async function serveBare(databaseUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const answer = async (body: string) => {
    const { assessmentId, practice, value }: Asked = JSON.parse(body); // sent by our own load
    const { rows } = await pool.query<{ revision: number }>(upsert, [assessmentId, practice, value]);
    return JSON.stringify({ revision: rows[0]?.revision });
  };
  const server = createServer((request, response) => {
    textOf(request)
      .then(answer)
      .then(
        (text) => response.writeHead(200, { "content-type": "application/json" }).end(text),
        () => response.writeHead(500).end(),
      );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}
