// What a page costs a browser: its JavaScript on the wire, and the time to its first paint, each against an empty page.

import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { emptyPage } from "./build";
import type { Finding } from "./types";

const loads = 7;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

type Visit = { readonly url: string; readonly cookie: string | null };

async function contextFor(browser: Browser, { url, cookie }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie?.split("=") ?? [];
  if (cookie !== null) await context.addCookies([{ name, value, url: new URL(url).origin }]);
  return context;
}

/** Bytes of script over the wire, compressed, until the page was loaded: one that listens to the server is never quiet. */
async function scriptBytes(page: Page, url: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load" });
  return bytes;
}

const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );

/** Median milliseconds to the first contentful paint; the first load, which warms server and cache, is not counted. */
async function paintOf(browser: Browser, visit: Visit): Promise<number> {
  const context = await contextFor(browser, visit);
  const times: number[] = [];
  for (let load = 0; load <= loads; load += 1) {
    const page = await context.newPage();
    await page.goto(visit.url, { waitUntil: "load" });
    if (load > 0) times.push(await firstPaint(page));
    await page.close();
  }
  await context.close();
  return median(times);
}

async function ownScript(browser: Browser, visit: Visit): Promise<number> {
  const context = await contextFor(browser, visit);
  const bytes = await scriptBytes(await context.newPage(), visit.url);
  await context.close();
  return bytes;
}

export type PagesToVisit = {
  readonly url: string;
  readonly browserPath: string;
  readonly assessment: { readonly path: string; readonly cookie: string };
  /** Result and dashboard of the demo, with a session that may see them. */
  readonly others: readonly { readonly name: string; readonly path: string; readonly cookie: string | null }[];
};

export async function run({ url, browserPath, assessment, others }: PagesToVisit): Promise<readonly Finding[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    const empty = { url: url + emptyPage, cookie: null };
    const visit = { url: url + assessment.path, cookie: assessment.cookie };
    const [own, none] = [await ownScript(browser, visit), await ownScript(browser, empty)];
    const emptyPaint = await paintOf(browser, empty);
    const paints: Finding[] = [];
    for (const { name, path, cookie } of [...others, { name: "assessment", ...assessment }]) {
      const paint = await paintOf(browser, { url: url + path, cookie });
      paints.push({
        name: `First contentful paint: ${name}`,
        figure: `${paint.toFixed(0)} ms`,
        yardstick: `an empty page of the same build: ${emptyPaint.toFixed(0)} ms`,
        ratio: (paint / emptyPaint).toFixed(2),
        aim: "≤ 200 ms",
      });
    }
    return [
      {
        name: "JavaScript of the assessment page, compressed",
        figure: kilobytes(own),
        yardstick: `an empty page of the same build: ${kilobytes(none)}; its own part: ${kilobytes(own - none)}`,
        ratio: (own / none).toFixed(2),
        aim: "own part ≤ 25 kB",
      },
      ...paints,
    ];
  } finally {
    await browser.close();
  }
}
