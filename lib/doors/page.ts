// The door of pages: a viewer, a parsed input, and "there is no such page" for everything foreign.

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import { currentViewer } from "./viewer";

/** The viewer, or the sign-in page, which leads back here. */
export async function asViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const here = (await headers()).get("x-altimeter-path") ?? "/";
  redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}

type PageProps = {
  readonly params?: Promise<Record<string, string | string[]>>;
  readonly searchParams?: Promise<Record<string, string | string[] | undefined>>;
};

/** The page's path and query parameters, parsed; an address that no link of ours leads to is not found. */
export async function pageInput<S extends z.ZodType>(schema: S, props: PageProps): Promise<z.output<S>> {
  const given = { ...(await props.searchParams), ...(await props.params) };
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : notFound();
}

/** The view that a query promises; what the viewer may not see is a page that does not exist. */
export async function orNotFound<T>(view: Promise<T>): Promise<T> {
  try {
    return await view;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}
