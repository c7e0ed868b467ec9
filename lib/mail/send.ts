// Mail, where a server for it is configured. Never called inside a transaction: a slow mail server must not hold rows.

import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { log } from "@/lib/doors/log";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

const patience = 10_000;

/** The sender: at the host that people open, unless that is a bare address. */
function sender(): string {
  const { hostname } = new URL(env().NEXTAUTH_URL);
  return `Altimeter <altimeter@${/[a-z]/i.test(hostname) && !hostname.startsWith("[") ? hostname : "localhost"}>`;
}

/** Sends a mail and says what came of it. A failure is logged, without the mail's text, which may hold a secret link. */
export async function sendMail(mail: Mail): Promise<"sent" | "failed" | "off"> {
  const { SMTP_URL } = env();
  if (SMTP_URL === undefined) return "off";
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  try {
    await transport.sendMail({ from: sender(), ...mail });
    return "sent";
  } catch (error) {
    log.error({ err: error }, "mail could not be sent");
    return "failed";
  } finally {
    transport.close();
  }
}
