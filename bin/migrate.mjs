// node bin/migrate.mjs: generates the client if the schema changed and applies the migrations to DATABASE_URL.
// `npm start` does the same; this is for working on the schema.

import { checkDatabase } from "./database/databases.mjs";
import { migrate } from "./database/migrations.mjs";
import { clientIsFresh, generateClient } from "./prepare/client.mjs";
import { Refusal } from "./refusal.mjs";

try {
  if (!clientIsFresh()) await generateClient();
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Refusal("Set DATABASE_URL to the database whose schema is to be brought up to date.");
  await checkDatabase(url);
  const names = await migrate(url);
  console.log(names.length > 0 ? `Applied ${names.join(", ")}.` : "Nothing to apply.");
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
