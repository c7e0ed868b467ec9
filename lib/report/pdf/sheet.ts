// The open document: pages, the place where the next thing goes, and the tag that everything drawn belongs to.

import PDFDocument from "pdfkit";
import type { Face } from "./fonts";
import type { Piece } from "./glyphs";
import { type Line, type Style, linesOf } from "./lines";
import { contentWidth, paper } from "./styles";
import { inXml } from "./xml";

export type Tag = PDFKit.PDFStructureElement;
export type TagOptions = PDFKit.Mixins.StructureElementOptions;
export type About = { readonly title: string; readonly author: string; readonly subject: string; readonly at: Date };

type Place = { readonly x?: number; readonly width?: number; readonly align?: "left" | "right" };

/** Not among the published types of pdfkit. */
const conformance: object = { subset: "PDF/UA" };

function openDocument({ title, author, subject, at }: About): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    ...conformance,
    size: [paper.width, paper.height],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, Subject: subject, Creator: "Altimeter", CreationDate: at, ModDate: at },
  });
  // pdfkit writes the names into the XML of the metadata as they are, last of all: "R&D" would make it no XML.
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    Object.assign(pdf.info, { Title: inXml(title), Author: inXml(author), Subject: inXml(subject) });
    endMetadata();
  };
  return pdf;
}

export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Tag;
  /** Where the next thing goes, from the top of the page. */
  y = paper.top;
  readonly #registered = new Set<string>();

  constructor(about: About) {
    this.pdf = openDocument(about);
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
  }

  /** What is left of the page. */
  get room(): number {
    return paper.height - paper.bottom - this.y;
  }

  turn(): void {
    this.pdf.addPage();
    this.y = paper.top;
  }

  /** Turns the page where fewer points than these are left of it. */
  need(height: number): void {
    if (this.room < height && this.y > paper.top) this.turn();
  }

  /** A tag that holds other tags. */
  group(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const tag = this.pdf.struct(type, options);
    parent.add(tag);
    return tag;
  }

  /** A tag around what `draw` draws on the present page. */
  tagged(parent: Tag, type: string, draw: () => void, options: TagOptions = {}): void {
    const tag = this.group(parent, type, options);
    tag.add(draw);
    tag.end();
  }

  /** Decoration and what only repeats: readers pass over it. */
  artefact(draw: () => void, kind: "Layout" | "Pagination" = "Layout"): void {
    this.pdf.markContent("Artifact", { type: kind });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A drawing that says the same in words. */
  figure(parent: Tag, alt: string, height: number, draw: () => void, place: Place = {}): void {
    const { x = paper.left, width = contentWidth } = place;
    this.tagged(parent, "Figure", draw, { alt, bbox: [x, this.y, x + width, this.y + height] });
  }

  /** Draws lines at a place, without a tag of their own; gives the y below them. */
  lines(lines: readonly Line[], style: Style, x: number, y: number, place: Place = {}): number {
    lines.forEach((line, at) => {
      const shift = place.align === "right" ? (place.width ?? 0) - line.width * style.size : 0;
      this.#line(line, style, x + shift, y + at * style.leading);
    });
    return y + lines.length * style.leading;
  }

  /** One text on one line, without a tag of its own. */
  label(text: string, style: Style, x: number, y: number, place: Place = {}): void {
    this.lines(linesOf(text, style, Number.POSITIVE_INFINITY), style, x, y, place);
  }

  /** A tagged text at the present place; it goes on over the page where it must, and moves the place below itself. */
  text(parent: Tag, text: string, style: Style, { x = paper.left, width = contentWidth, type = "P" } = {}): void {
    const lines = linesOf(text, style, width);
    if (lines.length === 0) return;
    const tag = this.group(parent, type);
    let done = 0;
    while (done < lines.length) {
      // Two lines stay together at the foot and at the head of a page.
      this.need(style.leading * Math.min(2, lines.length - done));
      const fitting = Math.max(1, Math.floor(this.room / style.leading));
      const here = lines.slice(done, done + fitting);
      tag.add(() => {
        this.y = this.lines(here, style, x, this.y);
      });
      done += here.length;
    }
    tag.end();
  }

  #line({ pieces }: Line, style: Style, x: number, y: number): void {
    let at = x;
    for (const piece of pieces) {
      this.#piece(piece, style, at, y);
      at += piece.width * style.size;
    }
  }

  #piece(piece: Piece, { size, colour, leading }: Style, x: number, y: number): void {
    const baseline = y + leading / 2 + size * 0.36;
    if (piece.face) {
      this.#use(piece.face).fontSize(size).fillColor(colour);
      this.pdf.text(piece.text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
      return;
    }
    const side = size * 0.62;
    this.pdf.markContent("Span", { actual: piece.text });
    this.pdf
      .lineWidth(size * 0.06)
      .rect(x + size * 0.08, baseline - side, side, side)
      .stroke(colour);
    this.pdf.endMarkedContent();
  }

  #use({ name, font }: Face): PDFKit.PDFDocument {
    if (!this.#registered.has(name)) this.pdf.registerFont(name, font);
    this.#registered.add(name);
    return this.pdf.font(name);
  }

  /** Ends the document and gives its bytes. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Buffer[] = [];
    this.pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.on("end", resolve).on("error", reject);
    });
    this.pdf.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
