import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id (the package's default kind) at the cost OWASP asks for: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of no password anybody has; compared with when the user is unknown, so that both answers take as long. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$SPiAx8L4Agm61tMtKND8jw$dUlBuGqm9ws4umTvdrwyLgBjk1ttUU7IrAhFvf9rM98";

/** Without letters and digits that look alike. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password as it is kept, in PHC form. The same password typed on any keyboard gives the same bytes (NFC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/** Compares in the same time whether the user exists (hash given) or not (null). */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODY, password.normalize("NFC"));
  return fits && passwordHash !== null;
}

/** Four groups of four signs (80 bits), easy to read over the telephone. */
export function makeOneTimePassword(): string {
  const sign = (): string => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = (): string => Array.from({ length: 4 }, sign).join("");
  return Array.from({ length: 4 }, group).join("-");
}
