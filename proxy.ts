// Before every page: a content security policy with a nonce of this request, and the page's own address for the door,
// which a page cannot read otherwise. The API and files have no scripts and no need of it; their headers stand in
// next.config.ts.

import { NextResponse, type NextRequest } from "next/server";

// Next's development server compiles with eval; a build has this constant folded and the words gone.
const development = process.env.NODE_ENV === "development";

/** Scripts run only with the nonce, or when such a script loads them: text that slips into a page cannot become code. */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Whether the browser came by https: to us, or to the proxy in front of us. Lying about it only hurts the liar. */
const isHttps = (request: NextRequest) =>
  (request.headers.get("x-forwarded-proto")?.split(",")[0] ?? request.nextUrl.protocol).startsWith("https");

/** What Next lets a form carry (next.config.ts). It would break off without a word; a browser always says the length. */
const largestForm = 5_000_000;

export function proxy(request: NextRequest) {
  if (Number(request.headers.get("content-length") ?? 0) > largestForm) {
    const sentence = "This is too large: a page takes a file of up to 4 MB. Go back, and choose another one.";
    return new NextResponse(sentence, { status: 413, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from here.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-altimeter-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (isHttps(request)) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static/|_next/image|icon.svg|favicon.ico).*)"] };
