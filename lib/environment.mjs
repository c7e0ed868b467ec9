// The variables that steer Altimeter: what each may hold, said once. Plain JavaScript without any package, because
// `npm start` and `npm test` read it before anything is installed; lib/env.ts makes the server's types of it.

/**
 * @typedef {object} Rule
 * @property {string} wants ends the sentence "NAME must be …"
 * @property {string} example
 * @property {(value: string) => boolean} fits
 */

/**
 * @param {string} value
 * @param {readonly string[]} protocols
 */
function urlOf(value, protocols) {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return protocols.includes(url.protocol) ? url : null;
}

/** @param {string} value */
function isDatabase(value) {
  const url = urlOf(value, ["postgresql:", "postgres:"]);
  return url !== null && url.pathname.length > 1 && (url.hostname !== "" || url.searchParams.has("host"));
}

/** @param {string} value */
const isPlainText = (value) => value.trim() === value;

const database = "the address of a PostgreSQL database";
const databaseExample = "postgresql://altimeter:secret@localhost:5432/altimeter";

/** @type {Readonly<Record<VariableName, Rule>>} */
export const rules = {
  DATABASE_URL: { wants: database, example: databaseExample, fits: isDatabase },
  TEST_DATABASE_URL: { wants: database, example: databaseExample, fits: isDatabase },
  PORT: {
    wants: "a number from 1 to 65535",
    example: "3000",
    fits: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  },
  HOST: {
    wants: "a name or address of this machine, without http:// and port",
    example: "0.0.0.0",
    fits: (value) => /^[A-Za-z0-9.-]+$/.test(value) || /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(value),
  },
  NEXTAUTH_URL: {
    wants: "the address people open, with http:// or https:// and without a path",
    example: "https://altimeter.example.com",
    fits: (value) => urlOf(value, ["http:", "https:"])?.pathname === "/",
  },
  NEXTAUTH_SECRET: {
    wants: "a secret of at least 32 characters (openssl rand -base64 32 makes one)",
    example: "w8sX1…",
    fits: (value) => value.length >= 32,
  },
  OIDC_ISSUER: {
    wants: "the https:// address of an OpenID Connect provider",
    example: "https://login.example.com/realms/staff",
    fits: (value) => {
      const url = urlOf(value, ["https:", "http:"]);
      return url !== null && (url.protocol === "https:" || isLoopback(url.hostname));
    },
  },
  OIDC_CLIENT_ID: { wants: "the name the provider knows Altimeter by", example: "altimeter", fits: isPlainText },
  OIDC_CLIENT_SECRET: { wants: "the secret the provider gave for it", example: "s3cr3t", fits: isPlainText },
  SMTP_URL: {
    wants: "the address of a mail server",
    example: "smtp://user:secret@mail.example.com:587",
    fits: (value) => (urlOf(value, ["smtp:", "smtps:"])?.hostname ?? "") !== "",
  },
  TRACKER_PRIVATE: { wants: "0 or 1", example: "1", fits: (value) => value === "0" || value === "1" },
  DATA_DIR: { wants: "a folder", example: "/srv/altimeter", fits: isPlainText },
  DEMO: { wants: "0 or 1", example: "0", fits: (value) => value === "0" || value === "1" },
  CHROMIUM_PATH: { wants: "the path of a Chromium or Chrome", example: "/usr/bin/chromium", fits: isPlainText },
};

/**
 * @typedef {"DATABASE_URL" | "TEST_DATABASE_URL" | "PORT" | "HOST" | "NEXTAUTH_URL" | "NEXTAUTH_SECRET" | "OIDC_ISSUER"
 *   | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "SMTP_URL" | "TRACKER_PRIVATE" | "DATA_DIR" | "DEMO" | "CHROMIUM_PATH"} VariableName
 */

/** @param {string} name @returns {name is VariableName} */
const isVariable = (name) => Object.hasOwn(rules, name);

/** The names of all variables. */
export const variableNames = Object.keys(rules).filter(isVariable);

/** What is wrong with a value, with an example. @param {VariableName} name */
export const complaintAbout = (name) =>
  `${name} must be ${rules[name].wants}, for example ${name}=${rules[name].example}`;

const together = /** @type {const} */ (["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);

/**
 * The variables that hold something; an empty value counts as unset.
 * @param {Readonly<Record<string, string | undefined>>} source
 * @returns {Partial<Record<VariableName, string>>}
 */
export function variablesOf(source) {
  return Object.fromEntries(variableNames.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
}

/**
 * Everything that cannot be used as it is, one line each.
 * @param {Partial<Record<VariableName, string>>} variables
 * @returns {string[]}
 */
export function problemsOf(variables) {
  const unfit = variableNames.filter((name) => {
    const value = variables[name];
    return value !== undefined && !rules[name].fits(value);
  });
  const missing = together.filter((name) => variables[name] === undefined);
  const partly = missing.length > 0 && missing.length < together.length;
  return [
    ...unfit.map((name) => `${complaintAbout(name)}.`),
    ...(partly
      ? [
          `${missing.join(" and ")} must be set too: single sign-on needs ${together.join(", ")}, for example ` +
            `${missing.map((name) => `${name}=${rules[name].example}`).join(" ")}.`,
        ]
      : []),
  ];
}

/**
 * Whether only this machine can reach an address.
 * @param {string} host a host name or address, IPv6 with or without brackets
 */
export function isLoopback(host) {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}

/**
 * Whether people may sign in with the demo's public password: where only this machine can reach it, or by request.
 * @param {{ DEMO?: string | undefined, HOST: string, NEXTAUTH_URL: string }} variables
 */
export function allowsDemoSignIns({ DEMO, HOST, NEXTAUTH_URL }) {
  if (DEMO !== undefined) return DEMO === "1";
  return isLoopback(HOST) && isLoopback(new URL(NEXTAUTH_URL).hostname);
}
