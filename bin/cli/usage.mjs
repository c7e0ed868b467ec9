// What may be typed after `npm run cli --`, and what it means. Reads nothing but the words themselves.

import { parseArgs } from "node:util";
import { messageOf } from "../refusal.mjs";

/** Thrown for words that make no command. */
export class BadUsage extends Error {}

/**
 * @typedef {object} Command
 * @property {string} script
 * @property {string} summary
 * @property {string} help
 * @property {string} [word] what the one word after the command is called; it has to be there
 * @property {boolean} [needsNoDatabase]
 * @property {readonly string[]} options
 * @property {readonly string[]} needed
 * @property {Readonly<Record<string, readonly string[]>>} choices
 */

/** @type {Readonly<Record<string, Command>>} */
const commands = {
  "user create": {
    script: "bin/cli/create-user.ts",
    summary: "invite somebody by a one-time link",
    options: ["email", "role", "organisation"],
    needed: ["email"],
    choices: { role: ["owner", "admin", "member"] },
    help: `npm run cli -- user create --email E [--role owner|admin|member] [--organisation NAME]

Prints a link that works once, for seven days. Whoever opens it chooses their own name and password, so that nobody
else ever knows it. The invitation is made in the name of the organisation's first owner.

  --email E            the address of the person
  --role R             their role in the organisation: owner, admin or member (member)
  --organisation NAME  which organisation, where there are several`,
  },
  "token create": {
    script: "bin/cli/create-token.ts",
    summary: "make an API token for somebody",
    options: ["email", "name", "access", "days", "organisation"],
    needed: ["email", "name"],
    choices: { access: ["read", "write"] },
    help: `npm run cli -- token create --email E --name N [--access read|write] [--days D] [--organisation NAME]

Prints a token, this once, with the rights of that person.

  --email E            the address of the person
  --name N             what the token is for
  --access A           read or write (read)
  --days D             for how many days it works, 1 to 365 (90)
  --organisation NAME  in which organisation, where the person is in several`,
  },
  "model check": {
    script: "bin/cli/model-check.ts",
    summary: "say everything that is wrong with a model file",
    word: "FILE",
    needsNoDatabase: true,
    options: [],
    needed: [],
    choices: {},
    help: `npm run cli -- model check FILE

Says what the file holds, or everything that is wrong with it, each as a line of JSON pointer and sentence; what is only
odd stands in lines that begin with "Warning". Ends with 0 for a right file and 1 for a wrong one. Nothing is stored,
and no database is needed. An overlay is checked against the models that come with Altimeter.

  FILE  a model or an overlay (JSON or YAML), the generated model of OWASP DSOMM, or OWASP SAMM as a folder or .tar.gz`,
  },
  "model import": {
    script: "bin/cli/model-import.ts",
    summary: "store a model from its file",
    word: "FILE",
    options: ["organisation"],
    needed: [],
    choices: {},
    help: `npm run cli -- model import FILE [--organisation NAME]

Stores the model as a new one or as a new version; the same again changes nothing. Says everything that is wrong as
model check does. The import is made in the name of the organisation's first owner.

  FILE                 as for model check
  --organisation NAME  into which organisation, where there are several`,
  },
  "example create": {
    script: "bin/cli/create-example.ts",
    summary: "make an organisation of any size, to try Altimeter at it",
    options: ["email", "teams", "rounds", "name"],
    needed: ["email"],
    choices: {},
    help: `npm run cli -- example create --email E [--teams N] [--rounds N] [--name NAME]

Makes one more organisation with invented results, in a tree four deep, and prints a link by which you join it as an
owner. Of 2,000 teams with 12 quarterly results it takes some five minutes and about 1 GB of the database; there is no
command that removes it again, so use a database for trying.

  --email E    your address
  --teams N    how many teams, 1 to 20,000 (2000)
  --rounds N   how many quarterly results each team has, 1 to 40 (12)
  --name NAME  what it is called (Example)`,
  },
};

export const overview = `npm run cli -- <command>

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(15)} ${summary}`)
  .join("\n")}

Each says more with --help. They work on the database of DATABASE_URL or, without it, on the embedded one in DATA_DIR,
also while Altimeter runs there; DEMO=0 and DEMO=1 choose between one's own data and the demo, as with npm start.`;

/**
 * @param {readonly string[]} words
 * @param {Command} command
 */
function parsedWords(words, { options, word }) {
  try {
    const strings = Object.fromEntries(options.map((name) => [name, { type: /** @type {const} */ ("string") }]));
    return parseArgs({
      args: [...words],
      options: { ...strings, help: { type: "boolean", short: "h" } },
      allowPositionals: word !== undefined,
    });
  } catch (error) {
    throw new BadUsage(messageOf(error), { cause: error });
  }
}

/**
 * The one word after the command, by the name that its script knows it by.
 * @param {Command} command
 * @param {readonly string[]} positionals
 * @returns {Readonly<Record<string, string>>}
 */
function wordOf({ word }, positionals) {
  if (word === undefined) return {};
  const [first, second] = positionals;
  if (!first?.trim()) throw new BadUsage(`Say ${word}.`);
  if (second !== undefined) throw new BadUsage(`Say one ${word}, not several.`);
  return { [word.toLowerCase()]: first };
}

/**
 * What the words ask for. Throws BadUsage.
 * @typedef {{ readonly script: string, readonly input: Readonly<Record<string, string>>, readonly needsNoDatabase?: true }} Asked
 * @param {readonly string[]} words
 * @returns {{ readonly help: string } | Asked}
 */
export function read(words) {
  const name = words.slice(0, 2).join(" ");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (words.includes("--help") || words.includes("-h")) return { help: overview };
    throw new BadUsage(words.length === 0 ? "Say a command." : `There is no command "${name}".`);
  }
  const { values: given, positionals } = parsedWords(words.slice(2), command);
  const { help, ...values } = given;
  if (help) return { help: command.help };
  /** @type {Record<string, string>} */
  const input = { ...wordOf(command, positionals) };
  for (const [option, value] of Object.entries(values)) if (typeof value === "string") input[option] = value;
  const missing = command.needed.filter((option) => !input[option]?.trim());
  if (missing.length > 0) throw new BadUsage(`Say ${missing.map((option) => `--${option}`).join(" and ")}.`);
  for (const [option, allowed] of Object.entries(command.choices)) {
    const given = input[option];
    if (given !== undefined && !allowed.includes(given)) {
      throw new BadUsage(`--${option} is one of ${allowed.join(", ")}.`);
    }
  }
  const { days } = input;
  if (days !== undefined && !(/^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= 365)) {
    throw new BadUsage("--days is a whole number from 1 to 365.");
  }
  return { script: command.script, input, ...(command.needsNoDatabase ? { needsNoDatabase: true } : {}) };
}
