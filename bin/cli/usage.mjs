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
};

export const overview = `npm run cli -- <command>

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join("\n")}

Each says more with --help. They work on the database of DATABASE_URL or, without it, on the embedded one in DATA_DIR,
also while Altimeter runs there; DEMO=0 and DEMO=1 choose between one's own data and the demo, as with npm start.`;

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} options
 */
function valuesOf(words, options) {
  try {
    const strings = Object.fromEntries(options.map((name) => [name, { type: /** @type {const} */ ("string") }]));
    return parseArgs({ args: [...words], options: { ...strings, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    throw new BadUsage(messageOf(error), { cause: error });
  }
}

/**
 * What the words ask for. Throws BadUsage.
 * @param {readonly string[]} words
 * @returns {{ readonly help: string } | { readonly script: string, readonly input: Readonly<Record<string, string>> }}
 */
export function read(words) {
  const name = words.slice(0, 2).join(" ");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (words.includes("--help") || words.includes("-h")) return { help: overview };
    throw new BadUsage(words.length === 0 ? "Say a command." : `There is no command "${name}".`);
  }
  const { help, ...values } = valuesOf(words.slice(2), command.options);
  if (help) return { help: command.help };
  /** @type {Record<string, string>} */
  const input = {};
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
  return { script: command.script, input };
}
