// Prisma's schema engine as WebAssembly: the native one is downloaded at run time, which a site without internet cannot.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** @typedef {import("@prisma/schema-engine-wasm/schema_engine_bg").MigrationList} MigrationList */
/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} Database */

const filters = { externalTables: [], externalEnums: [] };

/**
 * What the module calls. It sets a timer of ten seconds on each lock it takes and never clears it, which would hold
 * every process that has migrated for as long; such a timer must not count.
 * @param {object} glue
 * @returns {WebAssembly.ModuleImports}
 */
const importsOf = (glue) =>
  Object.fromEntries(
    Object.entries(glue).map(([name, value]) =>
      name.startsWith("__wbg_setTimeout")
        ? [name, (/** @type {() => void} */ work, /** @type {number} */ time) => setTimeout(work, time).unref()]
        : [name, value],
    ),
  );

/** Loads the module; once a process, because its glue holds one instance. */
async function loadModule() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(join(entry, "..", "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": importsOf(glue) });
  // The glue takes the instance's exports and the module wants to be begun once; the published types say neither.
  const untyped = /** @type {{ __wbg_set_wasm: (exports: WebAssembly.Exports) => void }} */ (
    /** @type {unknown} */ (glue)
  );
  untyped.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === "function") begin();
  return glue.SchemaEngine;
}

/** @type {ReturnType<typeof loadModule> | undefined} */
let loaded;

/** @param {Database} database */
async function startEngine(database) {
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const SchemaEngine = await (loaded ??= loadModule());
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(database));
}

/**
 * Applies what is not applied yet and gives its names.
 * @param {import("pg").Pool} pool
 * @param {MigrationList} migrationsList
 * @param {(script: string) => Promise<void>} runScript runs one migration's SQL
 */
export async function applyList(pool, migrationsList, runScript) {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  // The adapter's own way cuts a script at every semicolon, also at those inside the body of a trigger.
  factory.connect = async () => Object.assign(await connect(), { executeScript: runScript });
  const engine = await startEngine(factory);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
  return appliedMigrationNames;
}

/** The engine asks a database for its version before it compares two schemas, which it then does alone. */
const onlyItsVersion = {
  provider: "postgres",
  adapterName: "version",
  getConnectionInfo: () => ({ supportsRelationJoins: true, schemaName: "public" }),
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [5, 7, 0], // boolean, text, integer
    rows: [[true, "PostgreSQL 14", 140000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
};

/**
 * The SQL that leads from one schema to another; null stands for an empty database.
 * @param {string | null} from
 * @param {string} to
 */
export async function sqlBetween(from, to) {
  const connect = async () => onlyItsVersion;
  const factory = { provider: "postgres", adapterName: "version", connect, connectToShadowDb: connect };
  // Of the whole interface the comparison calls what stands above and nothing else.
  const engine = await startEngine(/** @type {Database} */ (/** @type {unknown} */ (factory)));
  /** @param {string} content */
  const schema = (content) => ({
    tag: /** @type {const} */ ("schemaDatamodel"),
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : schema(from),
    to: schema(to),
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? "";
}
