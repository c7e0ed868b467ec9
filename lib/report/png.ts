// A picture as a PNG. Its letters are drawn as outlines, so that a server without any font gives the same picture.

import sharp from "sharp";
import { svgOf } from "./svg/markup";
import type { Picture } from "./svg/shapes";

const screenDensity = 72;
const sharpest = 2;
/** A picture of very many teams is drawn less sharp, before it needs hundreds of megabytes. */
const mostPixels = 24_000_000;
/** What the library takes for a side. */
const longestSide = 32_000;

// Pictures are not asked for twice in a row: what the library would remember of one is only memory.
sharp.cache(false);

/** The bytes of the file, two pixels for each of the picture, fewer where it is very large. */
export async function pngOf(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = picture;
  const scale = Math.min(sharpest, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
  const svg = Buffer.from(svgOf(picture, "outlines"));
  const image = sharp(svg, { density: screenDensity * scale, limitInputPixels: mostPixels * 2, unlimited: true });
  return new Uint8Array(await image.flatten({ background: "#ffffff" }).png().toBuffer());
}
