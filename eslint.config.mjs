// Lint. A rule is an error or it is off. `any`, `!` and `as` (but `as const`) are refused; where one is right, a
// disabling comment says after two dashes why. bin/lint/rules.test.ts plants a fault for each of our own choices.

import { readFileSync } from "node:fs";
import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";
import { disableWithReason } from "./bin/lint/disable-with-reason.mjs";

const typescript = ["**/*.ts", "**/*.tsx"];
const tests = ["**/*.test.ts", "**/*.start-test.ts", "e2e/**", "bench/**", "lib/scoring/arbitraries.ts"];
const pure = [
  "lib/{models,scoring,access,format}/**/*.ts",
  "lib/*/{rules,types,input}.ts",
  "lib/report/{build,strata}.ts",
  "lib/errors.ts",
];

/** @param {Readonly<Record<string, import("eslint").Linter.RuleEntry>> | undefined} rules those that only warn become errors */
const asErrors = (rules) =>
  Object.fromEntries(Object.entries(rules ?? {}).map(([name, level]) => [name, level === "warn" ? "error" : level]));

const readsTheClock = "A pure file has no clock: take the time as an argument.";
const rawSql = {
  selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]",
  message: "Text put into SQL can become SQL: use the tagged template $queryRaw, which sends values apart.",
};

export default defineConfig(
  {
    ignores: readFileSync(".gitignore", "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.replace(/^\//, "")),
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    plugins: { altimeter: { rules: { "disable-with-reason": disableWithReason } } },
    rules: {
      "altimeter/disable-with-reason": "error",
      eqeqeq: "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "start" }],
      "no-restricted-syntax": ["error", rawSql],
    },
  },
  {
    files: typescript,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // A number in a text is no danger; an object there still is.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => void work()` and `onClick={() => setOpen(true)}` read better than braces.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // A function may be async because what it stands in for is.
      "@typescript-eslint/require-await": "off",
      // Server actions go where React takes them: into `action` and `onSubmit`.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["app/**", "components/**"],
    plugins: { "react-hooks": hooks, "@next/next": next },
    rules: {
      ...asErrors(hooks.configs.flat["recommended-latest"].rules),
      ...asErrors(next.configs["core-web-vitals"].rules),
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/env.ts", ...tests],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only lib/env.ts reads the environment: import env() from it." },
      ],
    },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["process", "fetch", "setTimeout", "setInterval", "crypto", "performance", "window", "document"].map(
          (name) => ({
            name,
            message: "A pure file turns values into values: take what you need as an argument.",
          }),
        ),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: readsTheClock },
        { object: "Math", property: "random", message: "A pure file has no randomness: take ids as arguments." },
      ],
      "no-restricted-syntax": [
        "error",
        rawSql,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: readsTheClock },
        { selector: ":function[async=true]", message: "A pure file waits for nothing: read first, then call it." },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // Tests plant faults and read foreign answers, whose shape the test itself is about.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/consistent-type-assertions": "off",
    },
  },
);
