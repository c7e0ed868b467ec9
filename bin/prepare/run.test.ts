import { expect, test } from "vitest";
import { isAlive } from "../database/postmaster.mjs";
import { runNode, runProgram, stopRunning } from "./run.mjs";

test("a program's words and its code are kept", async () => {
  expect(await runNode(["-e", "console.log('out'); console.error('err'); process.exit(3)"])).toEqual({
    code: 3,
    output: expect.stringMatching(/out\n.*err\n|err\n.*out\n/s),
  });
});

test("a program that is not there is a code, not an exception", async () => {
  expect(await runProgram("no-such-program", [])).toMatchObject({ code: 127 });
});

test("stopping ends what runs, with all that it started, and lets nothing begin", async () => {
  const child = "setInterval(() => {}, 1000)";
  const parent = `const c = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });
    console.log(c.pid); ${child}`;
  const running = runNode(["-e", parent]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await stopRunning();
  // The output ends only when nobody holds it any more, the child included.
  const { code, output } = await running;
  expect(code).not.toBe(0);
  expect(isAlive(Number(output))).toBe(false);
  expect(await runNode(["-e", ""])).toEqual({ code: 130, output: "" });
});
