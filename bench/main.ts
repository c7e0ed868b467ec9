// Every benchmark in turn, each figure with its yardstick from the same run. Needs DATABASE_URL with the demo in it.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { db } from "@/lib/db/client";
import { findViewerByEmail } from "@/lib/console/queries";
import { sessionCookie } from "@/lib/auth/session";
import { buildWithYardsticks } from "./build";
import { run as dashboards } from "./dashboards/main";
import { run as models, startLargest } from "./models";
import { run as pages } from "./pages";
import { run as pdf } from "./pdf";
import { run as saving } from "./saving";
import { run as scoring } from "./scoring";
import { run as secondStart } from "./second-start";
import { serve } from "./server";
import type { Finding } from "./types";
import { makeViewers } from "./viewers";
import { run as voting } from "./voting";
import { run as whatIf } from "./what-if";

const root = process.cwd();

function show(findings: readonly Finding[]): void {
  for (const { name, figure, yardstick, ratio, aim } of findings) {
    console.log(`${name}\n  ${figure}   yardstick: ${yardstick}   ratio: ${ratio}   aim: ${aim}`);
  }
}

/** The session of one of the demo's sign-ins, and the latest result of the team Checkout. */
async function demo(email: string) {
  const account = await db.account.findUniqueOrThrow({
    where: { email },
    select: { id: true, sessionVersion: true, people: { select: { id: true, organisationId: true } } },
  });
  const person = account.people[0];
  if (!person) throw new Error(`${email} is in no organisation.`);
  const { name, value } = await sessionCookie({
    accountId: account.id,
    personId: person.id,
    organisationId: person.organisationId,
    sessionVersion: account.sessionVersion,
  });
  const published = await db.publication.findFirstOrThrow({
    where: { organisationId: person.organisationId, team: { name: "Checkout" } },
    orderBy: { publishedAt: "desc" },
    select: { assessmentId: true },
  });
  return { cookie: `${name}=${value}`, result: `/assessments/${published.assessmentId}/result` };
}

async function bareServer(): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [process.env["BENCH_BARE"] ?? ""], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = await once(child.stdout, "data");
  return { url: `http://127.0.0.1:${String(chunk).trim()}`, process: child };
}

async function overHttp(): Promise<number> {
  const viewers = await makeViewers(64);
  const owner = await findViewerByEmail("admin@demo.test", "Demo");
  const { findings, hasDsomm } = await models(owner);
  show(findings);
  const { folder, remove } = await buildWithYardsticks(root);
  const bare = await bareServer();
  const served = await serve(root, folder, {});
  try {
    show(await saving({ url: served.url, bareUrl: bare.url, viewers }));
    show(await voting(served.url));
    const [first] = viewers;
    if (!first) throw new Error("There is nobody.");
    const lead = await demo("lead@demo.test");
    const manager = await demo("manager@demo.test");
    const leadViewer = await findViewerByEmail("lead@demo.test", "Demo");
    const largest = await startLargest(leadViewer, leadViewer.teams[0]?.id ?? "");
    const { findings: ofDashboards, dashboard } = await dashboards(served);
    show(ofDashboards);
    show(
      await pages({
        url: served.url,
        browserPath: process.env["CHROMIUM_PATH"] ?? "",
        assessment: { path: `/assessments/${first.assessmentId}`, cookie: first.cookie },
        others: [
          { name: "sign-in", path: "/sign-in", cookie: null },
          { name: "result", path: lead.result, cookie: lead.cookie },
          { name: "dashboard", path: "/dashboard", cookie: manager.cookie },
          dashboard,
          { name: "a model (cdmm)", path: "/models/cdmm", cookie: lead.cookie },
          ...(hasDsomm ? [{ name: "a model (DSOMM)", path: "/models/dsomm", cookie: lead.cookie }] : []),
          { name: "the largest model, answering", path: `/assessments/${largest.id}`, cookie: lead.cookie },
        ],
      }),
    );
    return served.readyAfter;
  } finally {
    bare.process.kill();
    await served.stop();
    remove();
  }
}

show(await scoring());
show(await whatIf());
show(await pdf());
show(await secondStart(await overHttp()));
await db.$disconnect();
