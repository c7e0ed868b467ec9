// From shapes to the text of an SVG file. Whatever people typed is escaped here, and nowhere else.

import { inXml } from "../pdf/xml";
import { asLetters, asOutlines, short } from "./letters";
import type { Picture, Shape } from "./shapes";

export type Lettering = "letters" | "outlines";

const families = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"].map(
  (script) => `"Inter ${script}"`,
);

const style = [
  `text{font-family:${families.join(",")},Inter,"Helvetica Neue",Arial,sans-serif}.tn{font-variant-numeric:tabular-nums}`,
  ".w400{font-weight:400}.w600{font-weight:600}",
].join("");

function box({ x, y, width, height, fill, edge, radius = 0, dashed }: Extract<Shape, { kind: "box" }>): string {
  const line = edge === undefined ? "" : ` stroke="${edge}"${dashed ? ' stroke-dasharray="3 2"' : ""}`;
  const corner = radius > 0 ? ` rx="${radius}"` : "";
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${corner} fill="${fill}"${line}/>`;
}

function path({ d, fill = "none", edge, thick = 1, dash }: Extract<Shape, { kind: "path" }>): string {
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
  const line = edge === undefined ? "" : ` stroke="${edge}" stroke-width="${thick}" stroke-linejoin="round"${dashes}`;
  return `<path d="${d}" fill="${fill}"${line}/>`;
}

function element(shape: Shape, lettering: Lettering): string {
  switch (shape.kind) {
    case "box":
      return box(shape);
    case "path":
      return path(shape);
    case "line":
      return lettering === "letters" ? asLetters(shape) : asOutlines(shape);
    case "group":
      return `<g><title>${inXml(shape.title)}</title>${shape.shapes.map((one) => element(one, lettering)).join("")}</g>`;
  }
}

/**
 * The file. `fonts` is style that brings the fonts along (see `fontFaces`); as outlines the picture needs none. The same
 * picture gives the same text.
 */
export function svgOf(picture: Picture, lettering: Lettering, fonts = ""): string {
  const { id, width, height, title, description, shapes } = picture;
  const [w, h] = [short(width), short(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" lang="en" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${inXml(title)}</title>`,
    `<desc id="${id}-desc">${inXml(description)}</desc>`,
    ...(lettering === "letters" ? [`<style>${fonts}${style}</style>`] : []),
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    ...shapes.map((shape) => element(shape, lettering)),
    "</svg>\n",
  ].join("\n");
}
