// What is used of pdfkit and its published types do not say.

import type { Font } from "fontkit";

declare global {
  namespace PDFKit {
    interface PDFStructureElement {
      readonly dictionary: { readonly data: Record<string, unknown> };
    }

    interface PDFOutline {
      addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
    }

    namespace Mixins {
      interface PDFFont {
        registerFont(name: string, font: Font): this;
      }

      interface StructureElementOptions {
        scope?: "Row" | "Column";
        /** Left, top, right, bottom on the page. */
        bbox?: readonly [number, number, number, number];
      }
    }
  }
}
