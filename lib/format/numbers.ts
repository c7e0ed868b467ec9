// Figures for people: rounded here, once, half away from zero, and nowhere else.

const locale = "en-GB";
const oneDecimalFormat = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signedFormat = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const wholeFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** Sums of quotients carry noise in their last digits: a quarter and a sixth and a twelfth are a half. */
const settled = (value: number) => Math.round(value * 1e9) / 1e9;

/** A true minus: a hyphen is too short to be seen before a figure. */
const withMinus = (text: string) => text.replace("-", "−");

/** "2.3": one decimal, half away from zero. */
export const oneDecimal = (value: number): string => withMinus(oneDecimalFormat.format(settled(value)));

/** "1,234": a count. */
export const whole = (value: number): string => withMinus(wholeFormat.format(settled(value)));

/** "86 %" of a share from 0 to 1, without a decimal; the space does not break. */
export const percent = (share: number): string => `${wholeFormat.format(settled(share * 100))}\u00a0%`;

/** "+0.2", "−0.1", "0.0": a change. */
export const signed = (change: number): string => withMinus(signedFormat.format(settled(change)));

/** "2.3 of 5": an index with its most. */
export const ofMost = (index: number, max: number): string => `${oneDecimal(index)} of ${max}`;

export type Bounded = {
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** "2.1 to 2.6", or null where the bounds differ by less than 0.1 or there are none. */
export function bounds({ low, high }: Pick<Bounded, "low" | "high">): string | null {
  if (low === null || high === null || settled(high - low) < 0.1) return null;
  return `${oneDecimal(low)} to ${oneDecimal(high)}`;
}

/** "2.3 of 5 (2.1 to 2.6)"; null where nothing is assessed. */
export function indexWithBounds(figures: Bounded & { readonly max: number }): string | null {
  if (figures.index === null) return null;
  const between = bounds(figures);
  return ofMost(figures.index, figures.max) + (between === null ? "" : ` (${between})`);
}
