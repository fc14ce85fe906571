import { createHash, X509Certificate } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Certificate authorities that signatures are judged by. */
export interface Authorities {
  /** DER; null when none are configured. */
  readonly certificates: readonly Uint8Array[] | null;
  /** The same for the same certificates. */
  readonly fingerprint: string;
}

export const NO_AUTHORITIES: Authorities = { certificates: null, fingerprint: "none" };

/** What the certificates judge; another word makes every signature be looked at again. */
const JUDGES = "signers, time stamps";

const ENDING = /\.(?:pem|crt|cer|der)$/i;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Reads the certificates (PEM or DER) of a folder. Throws where the folder or a certificate cannot be read. */
export async function readAuthorities(folder: string): Promise<Authorities> {
  const names = (await readdir(folder)).filter((name) => ENDING.test(name)).sort();
  const certificates: Uint8Array[] = [];
  for (const name of names) certificates.push(...certificatesIn(await readFile(path.join(folder, name))));
  const hash = createHash("sha256").update(JUDGES);
  for (const each of certificates) hash.update(each);
  return { certificates, fingerprint: hash.digest("hex") };
}

function certificatesIn(bytes: Buffer): readonly Uint8Array[] {
  const texts = bytes.toString("latin1").match(PEM) ?? [bytes];
  return texts.map((each) => new X509Certificate(each).raw);
}
