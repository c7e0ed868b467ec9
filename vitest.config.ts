import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * Times are what a busy machine may need; a test that is good ends long before.
 *
 * `unit` needs nothing but Node; `database` runs commands against a real PostgreSQL, the one that TEST_DATABASE_URL
 * names or one of its own; `start` starts, kills and stops whole servers of the present build.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          testTimeout: 30_000,
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "bin/**/*.test.ts"],
          exclude: ["lib/**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ["lib/**/*.db.test.ts"],
          globalSetup: ["e2e/support/template-database.ts"],
          setupFiles: ["e2e/support/worker-database.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: ["bin/**/*.start-test.ts"],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
