// An address as a square that a phone reads.

import { encode } from "uqr";

/** Dark fields as one path, in a square of `size` by `size` fields with the quiet margin that readers ask for. */
export type Qr = { readonly size: number; readonly path: string };

/** M: a projector's corner or a crease of paper may hide a seventh of it. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, path: path.join("") };
}
