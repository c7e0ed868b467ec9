import type { NextConfig } from "next";

/** What holds for every answer; the content security policy of pages needs a nonce and is made in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Addresses hold ids and, for invitations, secrets: no other site learns them.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

/** The API answers with data: nothing in it may load or run, should a browser ever take it for a page. */
const data = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types; a build on somebody's machine need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Native or file-reading packages that must stay as they are in node_modules.
  serverExternalPackages: ["@node-rs/argon2", "fontkit", "pdfkit", "sharp", "pino", "pg", "nodemailer"],
  // The title belongs to the first answer for everybody, not for search engines alone: a page whose title comes later is for
  // a moment a page without a name, to screen readers and in the history of a browser.
  htmlLimitedBots: /.*/,
  // A model file is the largest thing that a form carries.
  experimental: { serverActions: { bodySizeLimit: "5mb" } },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: data },
  ],
};

export default config;
