import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or file-reading packages that must stay as they are in node_modules.
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pino", "pg", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
