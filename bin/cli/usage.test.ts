import { expect, test } from "vitest";
import { BadUsage, overview, read } from "./usage.mjs";

const words = (line: string) => line.split(" ").filter(Boolean);

test.each([
  ["", "Say a command."],
  ["user", 'There is no command "user".'],
  ["constructor", 'There is no command "constructor".'],
  ["user create", "Say --email."],
  ["token create", "Say --email and --name."],
  ["user create --email a@b.test --role boss", "--role is one of owner, admin, member."],
  ["token create --email a@b.test --name x --access all", "--access is one of read, write."],
  ["model check", "Say FILE."],
  ["model import a.yaml b.yaml", "Say one FILE, not several."],
  ["token create --email a@b.test --name x --days 0", "--days is a whole number from 1 to 365."],
  ["token create --email a@b.test --name x --days 1.5", "--days is a whole number from 1 to 365."],
])("%s is no command", (line, why) => {
  expect(() => read(words(line))).toThrow(new BadUsage(why));
});

test.each([
  "model check a.yaml --organisation Demo",
  "user create --email",
  "user create --email a@b.test --bogus",
  "user create a@b.test",
])("%s is refused", (line) => {
  expect(() => read(words(line))).toThrow(BadUsage);
});

test("help needs nothing else", () => {
  expect(read(["--help"])).toEqual({ help: overview });
  expect(read(words("user create --help"))).toHaveProperty("help", expect.stringContaining("--role"));
  expect(read(words("token create -h"))).toHaveProperty("help", expect.stringContaining("--days"));
});

test("what was said is handed on", () => {
  expect(read(words("token create --email a@b.test --name ci --access write --days 7"))).toEqual({
    script: "bin/cli/create-token.ts",
    input: { email: "a@b.test", name: "ci", access: "write", days: "7" },
  });
});

test("a file is handed on by its name, and a check asks for no database", () => {
  expect(read(words("model check own.yaml"))).toEqual({
    script: "bin/cli/model-check.ts",
    input: { file: "own.yaml" },
    needsNoDatabase: true,
  });
  expect(read(words("model import own.yaml --organisation Demo"))).toEqual({
    script: "bin/cli/model-import.ts",
    input: { file: "own.yaml", organisation: "Demo" },
  });
});
