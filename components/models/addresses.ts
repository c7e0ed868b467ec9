// Where a model's pages are. A version is part of an address only where somebody asked for that version.

export type ModelAt = { readonly key: string; readonly version?: string | undefined };

function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

type Found = { readonly tag?: string; readonly category?: string; readonly level?: string };

export const modelAddress = ({ key, version }: ModelAt, found: Found = {}) =>
  address(`/models/${key}`, { ...found, version });

export const practiceAddress = ({ key, version }: ModelAt, practice: string) =>
  address(`/models/${key}/practices/${practice}`, { version });

type Shown = { readonly category?: string; readonly practice?: string };

export const graphAddress = ({ key, version }: ModelAt, shown: Shown = {}) =>
  address(`/models/${key}/graph`, { ...shown, version });

/** The model itself as a file, or a copy to make one's own of; an address of the API. */
export const fileAddress = ({ key, version }: ModelAt, kind: "file" | "copy", as: "json" | "yaml") =>
  `/api/v1${address(`/models/${key}/${kind}`, { version, as })}`;
