// Text within XML.

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The text as XML 1.0 may hold it: signs of its own said by name, and what it cannot hold replaced. */
export const inXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ").replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
