import { createHash, randomBytes } from "node:crypto";

/** 256 bits that only the browser keeps. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a token. A token has too many bits to be guessed, so one pass of SHA-256 is enough. */
export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
