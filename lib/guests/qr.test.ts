import { expect, test } from "vitest";
import { qrOf } from "./qr";

/** The dark fields of a drawn code, as "x y". */
const fieldsOf = (path: string) => new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));

test("an address becomes a square with three marks in its corners and a quiet margin of four fields", () => {
  const { size, path } = qrOf("https://altimeter.example.test/guest/join#0123456789abcdefghijklmnopqrstuv");
  const dark = fieldsOf(path);
  const isFrame = (left: number, top: number) =>
    Array.from({ length: 7 }, (_, at) => [`${left + at} ${top}`, `${left} ${top + at}`, `${left + 3} ${top + 3}`])
      .flat()
      .every((field) => dark.has(field));
  expect([isFrame(4, 4), isFrame(size - 11, 4), isFrame(4, size - 11)]).toEqual([true, true, true]);
  expect(isFrame(size - 11, size - 11)).toBe(false);
  for (const field of dark) {
    for (const at of field.split(" ").map(Number)) expect(at >= 4 && at < size - 4).toBe(true);
  }
  // One field that is always dark beside the lower left mark, and never mirrored to the upper right one's side.
  expect(dark.has(`12 ${size - 12}`)).toBe(true);
});
