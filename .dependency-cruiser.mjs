// Who may import whom. Each rule says in its comment what to do instead; bin/lint/edges.test.ts plants a fault for each.

const test = "\\.(test|start-test)\\.tsx?$";
const pure =
  "^lib/((models|scoring|access|format)/|[^/]+/(rules|types|input|sentences|words)\\.ts$|overviews/(distribution|gaps|heatmap-words|like-for-like|team-table)\\.ts$|report/(build|marks|model|strata|practices|why)\\.ts$|report/unit/|what-if/|votes/(agenda|discussion)\\.ts$|errors\\.ts$)";
const knowsTheDatabase = "^lib/[^/]+/(queries|commands)(\\.ts$|/)";
const noun = "^lib/(?!(models|scoring|access|format|db|auth|doors)/)[^/]+/";
const client = "^lib/db/generated/|(^|/)node_modules/(@prisma|prisma|pg)/";
const webFramework = "(^|/)node_modules/(next|next-auth|react|react-dom)/";
/** @type {import("dependency-cruiser").DependencyType[]} */
const packages = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Two files that need each other are one idea, or hide a third: join them, or take out what both need.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-barrel",
      comment: "An index file hides where things live and drags in what nobody asked for: import the file itself.",
      severity: "error",
      from: {},
      to: { path: "(^|/)index\\.[cm]?[jt]sx?$", pathNot: "(^|/)node_modules/|^lib/db/generated/" },
    },
    {
      name: "no-homeless-name",
      comment: "Such a name says that the thing has no home yet: name the file or folder after the idea it holds.",
      severity: "error",
      from: {},
      to: {
        path: "(^|/)(utils?|helpers?|services?|managers?|common|misc)(/|\\.[cm]?[jt]sx?$)",
        pathNot: "(^|/)node_modules/",
      },
    },
    {
      name: "no-lost-import",
      comment: "Nothing is found there: correct the path, or install the package.",
      severity: "error",
      from: {},
      // Next writes the types of routes itself, and only when it runs.
      to: { couldNotResolve: true, pathNot: "^\\.?/?\\.next/" },
    },
    {
      name: "no-test-in-the-product",
      comment: "A test, or what only tests need, is not shipped: move what is needed out of it.",
      severity: "error",
      from: { path: "^(app|components|lib|bin)/", pathNot: test },
      to: { path: `${test}|^(e2e|bench)/` },
    },
    {
      name: "no-tool-in-the-product",
      comment: "A package for development is missing on a server: make it a dependency, or do without it.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: `${test}|^lib/scoring/arbitraries\\.ts$` },
      to: { dependencyTypes: ["npm-dev"], pathNot: "(^|/)node_modules/@types/" },
    },
    {
      name: "pure-stays-pure",
      comment:
        "Pure files turn values into values: take what you need (time, ids, rows) as an argument. They import each other, model data, zod, and js-yaml, which turns text into values.",
      severity: "error",
      from: { path: pure, pathNot: `${test}|^lib/scoring/arbitraries\\.ts$` },
      to: { pathNot: [pure, "(^|/)node_modules/(zod|js-yaml)/"] },
    },
    {
      name: "scoring-knows-models-only",
      comment:
        "Scoring takes parsed models and answers: parse with zod at the border, and keep rules of other nouns out.",
      severity: "error",
      from: { path: "^lib/scoring/", pathNot: `${test}|^lib/scoring/arbitraries\\.ts$` },
      to: { pathNot: "^lib/(scoring|models)/" },
    },
    {
      name: "lib-knows-no-page",
      comment: "The domain does not know who asks: give the value back and let app or a component show it.",
      severity: "error",
      from: { path: "^lib/", pathNot: test },
      to: { path: "^(app|components|bench|e2e|prisma)/|^proxy\\.ts$" },
    },
    {
      name: "domain-knows-no-web",
      comment:
        "Queries and commands serve every door alike: what belongs to a request is the work of lib/doors and lib/auth.",
      severity: "error",
      from: { path: knowsTheDatabase, pathNot: test },
      to: { path: `^lib/doors/|${webFramework}` },
    },
    {
      name: "doors-know-no-noun",
      comment: "A door knows who asks and how to answer, not what: hand it the schema and the command as arguments.",
      severity: "error",
      from: { path: "^lib/doors/", pathNot: test },
      to: { path: `^lib/db/|${noun}|${client}` },
    },
    {
      name: "components-only-show",
      comment:
        "A component gets data and callbacks as props: read in the page, write through an action that the page passes on.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: `^lib/`, pathNot: `${pure}|^lib/assessments/(form|screens)\\.ts$` },
    },
    {
      name: "components-run-in-browsers",
      comment:
        "A component may run in a browser: Node, Prisma and next-auth stay on the server, behind a query or a door.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: {
        path: `${client}|(^|/)node_modules/(next-auth|pino|nodemailer|pdfkit)/|^(app|bin)/|^(node:)?(fs|path|crypto|net|http|https|os|child_process)(/|$)`,
      },
    },
    {
      name: "pages-only-read",
      comment:
        "A page reads through a query; a write is an action in actions.ts or a route in route.ts, which call the command.",
      severity: "error",
      from: { path: "^app/.*\\.tsx$", pathNot: test },
      to: { path: "^lib/[^/]+/commands(\\.ts$|/)" },
    },
    {
      name: "app-knows-no-database",
      comment: "A query or a command asks who may: call one of them, and write it where there is none yet.",
      severity: "error",
      from: { path: "^(app/|proxy\\.ts$)", pathNot: test },
      to: { path: `^lib/db/|${client}` },
    },
    {
      name: "prisma-at-home",
      comment:
        "Rows stay in lib/db, queries and commands (and lib/auth, which finds the viewer): map them to a view there.",
      severity: "error",
      from: { path: "^lib/", pathNot: [test, "^lib/(db|auth)/", knowsTheDatabase] },
      to: { path: `${client}|^lib/db/` },
    },
    {
      name: "recharts-in-charts",
      comment: "recharts is heavy: only components/charts imports it, and pages load those charts after the numbers.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^components/charts/" },
      to: { path: "(^|/)node_modules/recharts/" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "Buttons and fields hold not one domain word: take texts and numbers as props.",
      severity: "error",
      from: { path: "^components/ui/", pathNot: test },
      to: { path: "^(lib/|components/)", pathNot: "^components/ui/" },
    },
    {
      name: "bin-needs-only-node",
      comment: "These run before anything is installed: import a package with await import() where it is used.",
      severity: "error",
      from: { path: "^bin/.*\\.mjs$" },
      to: { dependencyTypes: packages, dynamic: false },
    },
    {
      name: "bin-stands-alone",
      comment:
        "What starts Altimeter is not part of it: it reads the variables in lib/environment.mjs and nothing else of it.",
      severity: "error",
      from: { path: "^bin/.*\\.mjs$" },
      to: { path: "^(app|components|lib|e2e|bench|prisma)/", pathNot: "^lib/environment\\.mjs$" },
    },
    {
      name: "product-knows-no-bin",
      comment: "The application does not know how it was started: what both need is lib/environment.mjs.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: test },
      to: { path: "^bin/" },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^lib/db/generated/.*/|^\\.next/" },
    // An import of a type ties two files together as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
