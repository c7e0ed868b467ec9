import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf, piecesOf } from "./glyphs";
import { firstLines, linesOf } from "./lines";
import { styles } from "./styles";

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.string());
const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");

describe("pieces of a text", () => {
  it("are there for whatever somebody typed, each with a width", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(400 as const, 600 as const), (text, weight) => {
        for (const piece of piecesOf(text, weight)) expect(piece.width).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("are one piece in the first font for a text in Latin letters", () => {
    expect(piecesOf("Held back, “never” – 80 %", 400)).toHaveLength(1);
  });

  it("take the font that has the letters, and join what shares it", () => {
    const pieces = piecesOf("a Łódź Ωμέγα", 400);
    expect(textOf(pieces)).toBe("a Łódź Ωμέγα");
    expect(pieces.every(({ face }) => face !== null)).toBe(true);
    expect(pieces.map(({ face }) => face?.name)).toContain("inter-greek-400");
  });

  it("stand an empty box for a sign that no font has, with the whole sign behind it", () => {
    const [box, ...others] = piecesOf("👩‍👩‍👧", 400);
    expect(others).toHaveLength(0);
    expect(box).toMatchObject({ face: null, text: "👩‍👩‍👧" });
  });
});

describe("lines of a text", () => {
  it("are no wider than they may be, unless one sign alone is", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 400 }), (text, width) => {
        for (const line of linesOf(text, styles.body, width)) {
          const isOne = graphemesOf(textOf(line.pieces).trim()).length <= 1;
          expect(isOne || line.width * styles.body.size <= width + 0.01).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keep the ends of lines that were typed", () => {
    expect(linesOf("one\ntwo\r\nthree", styles.body, 400)).toHaveLength(3);
  });

  it("are cut to so many, and say so", () => {
    const [line, ...others] = firstLines("word ".repeat(40), styles.body, 100, 1);
    expect(others).toHaveLength(0);
    expect(textOf(line?.pieces ?? [])).toMatch(/…$/);
  });
});
