import type { Page } from "@playwright/test";
import { demoPassword } from "./support/people";
import { expect, test } from "./support/test";

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`whoever follows a link signs in and is led on, ${how}`, async ({ openAs }) => {
    const page = await openAs("nobody", { javaScriptEnabled });
    await page.goto("/models/cdmm");
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await signIn(page, "observer@demo.test", "not the password");
    await expect(page.getByText("This e-mail and password do not belong together.")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue("observer@demo.test");
    await signIn(page, "observer@demo.test", demoPassword);
    await page.waitForURL("**/models/cdmm");
  });
}

test("a link to another site leads home instead", async ({ openAs, baseURL }) => {
  for (const next of ["https://elsewhere.test/", "//elsewhere.test", "/\\elsewhere.test"]) {
    const page = await openAs("nobody");
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page, "observer@demo.test", demoPassword);
    await page.waitForURL(`${baseURL ?? ""}/`);
    await page.close();
  }
});

test("guessing is slowed down, whether or not there is such an account", async ({ openAs }) => {
  const page = await openAs("nobody", { javaScriptEnabled: false });
  await page.goto("/sign-in");
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await signIn(page, "guessed@demo.test", `guess ${attempt}`);
    await expect(page.getByText("This e-mail and password do not belong together.")).toBeVisible();
  }
  await signIn(page, "guessed@demo.test", "guess 11");
  await expect(page.getByText("Too many attempts.")).toBeVisible();
});
