// For database tests: a mail server of their own, and what it received.

import { SMTPServer } from "smtp-server";

type Letter = { readonly from: string; readonly to: readonly string[]; readonly text: string };

/** Takes every letter, or refuses it while `isFull` says so. `open` comes before the first mail: the environment is read once. */
export function mailServer(isFull: () => boolean = () => false) {
  const received: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      stream.on("end", () => {
        const from = mailFrom === false ? "" : mailFrom.address;
        received.push({ from, to: rcptTo.map(({ address }) => address), text });
        done(isFull() ? new Error("The mailbox is full.") : null);
      });
    },
  });
  return {
    received,
    async open() {
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      const address = server.server.address();
      if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
      process.env["SMTP_URL"] = `smtp://127.0.0.1:${address.port}`;
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
