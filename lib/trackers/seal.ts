// Tokens at rest: whoever has the database alone cannot read them.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Of the server's secret, and of no use for anything else. */
const key = () => Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "altimeter tokens of trackers", 32));

/** Encrypts; `about` is whose it is, so that it cannot be moved to another row. */
export function seal(secret: string, about: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key(), nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([sealed, cipher.getAuthTag()]));
}

/** Decrypts; null where the server's secret is another one, or somebody changed what was kept. */
export function unseal(sealed: Uint8Array, about: string): string | null {
  try {
    const bytes = Buffer.from(sealed);
    const nonce = bytes.subarray(0, nonceLength);
    const decipher = createDecipheriv(algorithm, key(), nonce, { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    const text = bytes.subarray(nonceLength, -tagLength);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
