// Languages for people.

const names = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });

/** "English" of "en"; a tag that is no plain language, or one nobody knows, as it stands. */
export const languageName = (tag: string): string =>
  /^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag) ? (names.of(tag) ?? tag) : tag;
