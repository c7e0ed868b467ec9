// `npm test` and, with --fast, `npm run check`. The rest is imported only after Node is known to be able to read it.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./test/main.mjs").then(function (module) {
  return module.test({ fast: process.argv.indexOf("--fast") !== -1 });
});
