// Where somebody may be led after they came in.

const nowhere = "https://altimeter.invalid";

/**
 * The path that a sign-in leads to: the one asked for when it is a page of ours, else the first page. An address of
 * another site would make the sign-in page a trusted-looking start of somebody's phishing.
 */
export function placeAfterSignIn(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, nowhere)) return "/";
  const url = new URL(asked, nowhere);
  // Browsers read "//host" and "/\host" as another site, and so does URL.
  if (url.origin !== nowhere || url.pathname.startsWith("//")) return "/";
  const isPage = !/^\/(sign-in|api)(\/|$)/.test(url.pathname);
  return isPage ? `${url.pathname}${url.search}${url.hash}` : "/";
}
