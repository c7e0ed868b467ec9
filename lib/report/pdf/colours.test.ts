import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colours } from "./colours";

/** OKLCH to sRGB, as in CSS Color 4. */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const shown = linear.map((value) => {
    const within = Math.min(1, Math.max(0, value));
    return Math.round(255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055));
  });
  return `#${shown.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

describe("the colours on paper", () => {
  const [light = ""] = readFileSync("app/tokens.css", "utf8").split("}");

  it.each(Object.entries(colours))("%s is that of the screen", (name, colour) => {
    const found = new RegExp(`--${name}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(light);
    const [lightness, chroma, hue] = (found?.slice(1) ?? []).map(Number);
    expect(colour).toBe(hexOf((lightness ?? 0) / 100, chroma ?? 0, hue ?? 0));
  });
});
