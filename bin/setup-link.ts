// Prints the path of a new one-time link for the first owner, or nothing when the installation has an organisation.

import { createSetupLink } from "@/lib/setup/commands";

const link = await createSetupLink();
if (link) console.log(`/setup/${link.token}`);
// The database client keeps its connections open for a while, and with them this process.
process.exit();
