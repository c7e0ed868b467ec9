import sharp from "sharp";
import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { pngOf } from "./png";
import { levelsPicture } from "./svg/levels";
import { exampleUnitReport } from "./unit/examples";

const [cdmm] = builtInModels();
if (!cdmm) throw new Error("no model");

test("a PNG is twice as sharp as the picture, opaque, and shows words without any font of the machine", async () => {
  const picture = levelsPicture(exampleUnitReport(cdmm, 12, 4));
  const image = sharp(await pngOf(picture));
  const { width, height, format, hasAlpha } = await image.metadata();
  expect({ width, format, hasAlpha }).toEqual({ width: 2 * picture.width, format: "png", hasAlpha: false });
  expect(Math.abs(height - 2 * picture.height)).toBeLessThanOrEqual(2);
  // The heading stands at the top left: dark ink there, white beside it.
  const darkest = async (left: number) =>
    Math.min(...(await image.clone().extract({ left, top: 50, width: 300, height: 50 }).raw().toBuffer()));
  expect(await darkest(40)).toBeLessThan(60);
  expect(await darkest(width - 320)).toBe(255);
});

test.each([20_000, 40_000])("a picture %i pixels high is drawn less sharp, and whole", async (pixels) => {
  const picture = { ...levelsPicture(exampleUnitReport(cdmm, 12, 4)), height: pixels };
  const { width, height } = await sharp(await pngOf(picture)).metadata();
  expect(width * height).toBeLessThan(25_000_000);
  expect(height).toBeLessThan(32_767);
  expect(height / width).toBeCloseTo(pixels / picture.width, 0);
});
