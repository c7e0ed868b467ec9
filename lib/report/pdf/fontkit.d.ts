// What is used of fontkit, which publishes no types.

declare module "fontkit" {
  export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type Path = { translate(x: number, y: number): Path; toSVG(): string };
  export type Glyph = { readonly path: Path };
  export type GlyphRun = { readonly glyphs: readonly Glyph[]; positions: Position[]; readonly advanceWidth: number };
  export type Font = {
    readonly unitsPerEm: number;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(file: Uint8Array): Font;
}
