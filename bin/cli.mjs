// `npm run cli -- <command>`. The rest is imported only after Node is known to be able to read it.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./cli/main.mjs").then(function (module) {
  return module.main(process.argv.slice(2));
});
