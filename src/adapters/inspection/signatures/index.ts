import { Certificate, ContentInfo, CryptoEngine, SignedData, setEngine } from "pkijs";
import type { SignatureFacts } from "../../../contract/library.ts";
import { type FoundSignature, findSignatures } from "./find.ts";
import { commonName, organizationName } from "./names.ts";
import { stampOf, timeOf } from "./time.ts";
import { trustOf } from "./trust.ts";

/** The media type that can carry signatures. */
export const SIGNED_TYPE = "application/pdf";

const TIMESTAMP = "1.2.840.113549.1.9.16.1.4";

const UNREADABLE: SignatureFacts = {
  signer: "",
  organization: "",
  issuer: "",
  integrity: "unreadable",
  coversWholeFile: false,
  signedAt: null,
  timeFrom: null,
  trust: "not-configured",
  revocation: "not-checked",
};

/** What every signature of a PDF says and whether it holds, in the order in which they lie in the file. */
export async function signaturesIn(
  pdf: Uint8Array,
  authorities: readonly Uint8Array[] | null,
): Promise<readonly SignatureFacts[]> {
  setEngine("node", new CryptoEngine({ name: "node", crypto: globalThis.crypto }));
  const facts: SignatureFacts[] = [];
  for (const found of findSignatures(pdf)) {
    const { coversWholeFile } = found;
    facts.push(await factsOf(found, authorities).catch(() => ({ ...UNREADABLE, coversWholeFile })));
  }
  return facts;
}

async function factsOf(
  { covered, content, coversWholeFile }: FoundSignature,
  authorities: readonly Uint8Array[] | null,
): Promise<SignatureFacts> {
  if (covered === null) return UNREADABLE;
  const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(content)).content });
  const [info] = signed.signerInfos;
  if (!info) return UNREADABLE;
  const data = new Uint8Array(covered).buffer;
  const checked = await signed
    .verify({ signer: 0, data, checkChain: false, extendedMode: true })
    .catch((error: unknown) => failureOf(error));
  const certificate = checked.signerCertificate ?? null;
  if (certificate === null) return { ...UNREADABLE, coversWholeFile };
  const isStamp = signed.encapContentInfo.eContentType === TIMESTAMP;
  const { signedAt, ...time } = isStamp
    ? await stampOf(signed, certificate, authorities)
    : await timeOf(info, authorities);
  return {
    signer: commonName(certificate.subject),
    organization: organizationName(certificate.subject),
    issuer: commonName(certificate.issuer),
    integrity: checked.signatureVerified === true ? "intact" : "altered",
    coversWholeFile,
    signedAt: signedAt?.toISOString() ?? null,
    ...time,
    trust: await trustOf(certificate, signed, signedAt, authorities),
    revocation: "not-checked",
  };
}

interface Checked {
  readonly signatureVerified?: boolean | null;
  readonly signerCertificate?: Certificate | null;
}

/** The library throws where the bytes do not fit the signature, and tells then whose it is. */
function failureOf(error: unknown): Checked {
  if (typeof error !== "object" || error === null || !("signerCertificate" in error)) throw error;
  const { signerCertificate } = error;
  return {
    signatureVerified: false,
    signerCertificate: signerCertificate instanceof Certificate ? signerCertificate : null,
  };
}
