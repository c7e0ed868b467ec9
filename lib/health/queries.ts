// Whether the server can do its work. Asked by machines, without a sign-in; says nothing that a stranger may not know.

import { db } from "@/lib/db/client";
import packageFile from "@/package.json";

export type Health = {
  readonly status: "ok" | "unavailable";
  readonly database: "ok" | "away";
  readonly version: string;
};

const patience = 2_000;

async function isDatabaseThere(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref());
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

export async function getHealth(): Promise<Health> {
  const there = await isDatabaseThere();
  return {
    status: there ? "ok" : "unavailable",
    database: there ? "ok" : "away",
    version: packageFile.version,
  };
}
