// `npm start` and, with --dev, `npm run dev`. The rest is imported only after Node is known to be able to read it.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./start/main.mjs").then(function (module) {
  return module.start({ dev: process.argv.indexOf("--dev") !== -1 });
});
