// Fills an empty database with the demo: two organisations, made by the application's own commands. Running it again
// changes nothing.

import { db } from "@/lib/db/client";
import { fillDemoOrganisation } from "./seed/demo";
import { fillOtherOrganisation } from "./seed/other";

// No mail goes out to addresses that nobody has.
process.env["SMTP_URL"] = "";

if ((await db.organisation.count()) === 0) {
  await fillDemoOrganisation(new Date());
  await fillOtherOrganisation(new Date());
}
await db.$disconnect();
// The database client keeps its connections open for a while, and with them this process.
process.exit();
