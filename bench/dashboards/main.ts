// Overview and trend of large units over HTTP, beside the same figures from PostgreSQL alone.

import pg from "pg";
import { db } from "@/lib/db/client";
import { type Latency, latencyOf, read } from "../latency";
import type { Served } from "../server";
import type { Finding } from "../types";
import { bareOverview, bareTrend } from "./bare-sql";
import { type Measured, measuredOrganisation, type MeasuredUnit } from "./organisations";
import { memoryOf } from "./memory";

const connections = 8;
const calls = 400;
/** The bare statements take long: fewer of them tell the same. */
const bareCalls = 64;

const kinds = [
  { kind: "overview", sql: bareOverview },
  { kind: "trend", sql: bareTrend },
] as const;

const ms = (figure: number) => (figure < 10 ? figure.toFixed(1) : figure.toFixed(0));
const shown = ({ median, p95, perSecond }: Latency) =>
  `${ms(p95)} ms at the 95th percentile, median ${ms(median)} ms, ${perSecond.toFixed(0)} a second`;

type Place = { readonly name: string; readonly unit: MeasuredUnit; readonly of: Measured };

/** The first answer after a change of the organisation, in milliseconds: nothing is remembered then. */
async function afterChange(address: string, { of: { cookie, owner } }: Place): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { organisationId } = owner;
    const data = { revision: { increment: 1 } };
    await db.organisation.update({ where: { id: organisationId }, data, select: { id: true } });
    const since = performance.now();
    await read(address, cookie);
    times.push(performance.now() - since);
  }
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

type Timed = { readonly warm: Latency; readonly findings: readonly Finding[] };

async function timed(url: string, pool: pg.Pool, place: Place, { kind, sql }: (typeof kinds)[number]): Promise<Timed> {
  const address = `${url}/api/v1/units/${place.unit.id}/${kind}?model=cdmm`;
  const { organisationId } = place.of.owner;
  const ask = () => read(address, place.of.cookie);
  const bareAsk = () => pool.query(sql, [organisationId, place.unit.path]);
  const first = await afterChange(address, place);
  const since = performance.now();
  await bareAsk();
  const bareFirst = performance.now() - since;
  await latencyOf(connections, connections * 2, ask);
  const warm = await latencyOf(connections, calls, ask);
  const bare = await latencyOf(connections, bareCalls, bareAsk);
  return {
    warm,
    findings: [
      {
        name: `${kind} of ${place.name}, ${connections} connections`,
        figure: shown(warm),
        yardstick: `bare SQL: ${shown(bare)}`,
        ratio: (warm.p95 / bare.p95).toFixed(2),
        aim: kind === "overview" ? "≤ 1.5, and ≤ 300 ms" : "beside it",
      },
      {
        name: `${kind} of ${place.name}, the first after a change, alone`,
        figure: `${ms(first)} ms`,
        yardstick: `bare SQL, alone: ${ms(bareFirst)} ms`,
        ratio: (first / bareFirst).toFixed(2),
        aim: "beside it",
      },
    ],
  };
}

async function ofPlace(url: string, pool: pg.Pool, place: Place) {
  const overview = await timed(url, pool, place, kinds[0]);
  const trend = await timed(url, pool, place, kinds[1]);
  return { overview, trend, findings: [...overview.findings, ...trend.findings] };
}

const growth = (kind: string, large: Timed, small: Timed): Finding => ({
  name: `${kind}: ten times the teams`,
  figure: `2,000 teams: ${ms(large.warm.p95)} ms at the 95th percentile`,
  yardstick: `200 teams: ${ms(small.warm.p95)} ms`,
  ratio: (large.warm.p95 / small.warm.p95).toFixed(2),
  aim: "≤ 4",
});

async function afterManyRequests({ url, pid }: Served, { root, cookie }: Measured): Promise<Finding> {
  const dashboard = `${url}/api/v1/units/${root.id}/overview?model=cdmm`;
  const half = 5000;
  const many = () => latencyOf(connections, half, () => read(dashboard, cookie));
  await many();
  const before = memoryOf(pid);
  await many();
  const after = memoryOf(pid);
  return {
    name: `Memory of the server after ${(2 * half).toLocaleString("en")} requests`,
    figure: `${after.toFixed(0)} MB`,
    yardstick: `after the first half: ${before.toFixed(0)} MB`,
    ratio: (after / before).toFixed(2),
    aim: "≤ 400 MB, not growing",
  };
}

/** Makes the organisations and measures on them; gives the session that may see the larger one's dashboard, too. */
export async function run(served: Served) {
  const [large, small] = [await measuredOrganisation(2000), await measuredOrganisation(200)];
  await db.$executeRaw`ANALYZE`;
  const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"] ?? "", max: connections });
  try {
    const ofLarge = await ofPlace(served.url, pool, { name: "a root of 2,000 teams", unit: large.root, of: large });
    const ofPart = await ofPlace(served.url, pool, { name: "a unit of 100 teams", unit: large.department, of: large });
    const ofSmall = await ofPlace(served.url, pool, { name: "a root of 200 teams", unit: small.root, of: small });
    const findings = [
      ...ofLarge.findings,
      ...ofPart.findings,
      ...ofSmall.findings,
      growth("overview", ofLarge.overview, ofSmall.overview),
      growth("trend", ofLarge.trend, ofSmall.trend),
      await afterManyRequests(served, large),
    ];
    return { findings, dashboard: { name: "dashboard of 2,000 teams", path: "/dashboard", cookie: large.cookie } };
  } finally {
    await pool.end();
  }
}
