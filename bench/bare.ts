// The bare server as a process: prints its port and serves until it is ended.

import { serveBare } from "./bare-server";

console.log(await serveBare(process.env["DATABASE_URL"] ?? ""));
