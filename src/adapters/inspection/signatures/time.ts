import { fromBER, GeneralizedTime, UTCTime } from "asn1js";
import { type Certificate, ContentInfo, type ExtKeyUsage, SignedData, type SignerInfo, TSTInfo } from "pkijs";
import type { SignatureFacts } from "../../../contract/library.ts";
import { commonName } from "./names.ts";
import { trustOf } from "./trust.ts";

const SIGNING_TIME = "1.2.840.113549.1.9.5";
const TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
const EXTENDED_USE = "2.5.29.37";
const STAMPS_TIME = "1.3.6.1.5.5.7.3.8";

export type SignedTime = Pick<SignatureFacts, "timeFrom" | "stamp"> & { readonly signedAt: Date | null };

type Certificates = readonly Uint8Array[] | null;

/** When it was signed: by a time-stamping authority where its token holds, else as the signer's machine claimed. */
export async function timeOf(signer: SignerInfo, authorities: Certificates): Promise<SignedTime> {
  const stamped = await stampedTime(signer, authorities);
  if (stamped) return stamped;
  const claimed = signer.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0];
  if (claimed instanceof UTCTime || claimed instanceof GeneralizedTime)
    return { signedAt: claimed.toDate(), timeFrom: "claim" };
  return { signedAt: null, timeFrom: null };
}

/** The token that travels with a signature, where it was made for this very signature and is unchanged. */
async function stampedTime(signer: SignerInfo, authorities: Certificates): Promise<SignedTime | null> {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === TIMESTAMP_TOKEN)?.values[0];
  if (token === undefined) return null;
  try {
    const signed = new SignedData({ schema: new ContentInfo({ schema: token }).content });
    const data = new Uint8Array(signer.signature.valueBlock.valueHexView).buffer;
    const checked = await signed.verify({ signer: 0, data, extendedMode: true });
    if (checked.signatureVerified !== true || !checked.signerCertificate) return null;
    return await stampOf(signed, checked.signerCertificate, authorities);
  } catch {
    return null;
  }
}

/** What a time-stamp token says, and whether its authority is to be trusted with the time. */
export async function stampOf(
  signed: SignedData,
  certificate: Certificate,
  authorities: Certificates,
): Promise<SignedTime> {
  const content = signed.encapContentInfo.eContent?.getValue();
  const signedAt = content === undefined ? null : new TSTInfo({ schema: fromBER(content).result }).genTime;
  const found = await trustOf(certificate, signed, signedAt, authorities);
  // A certificate for signing letters says nothing about the time, whoever issued it.
  const trust = found === "trusted" && !mayStamp(certificate) ? "unknown-authority" : found;
  return { signedAt, timeFrom: "timestamp", stamp: { authority: commonName(certificate.subject), trust } };
}

function mayStamp({ extensions = [] }: Certificate): boolean {
  const use = extensions.find(({ extnID }) => extnID === EXTENDED_USE)?.parsedValue as
    | ExtKeyUsage
    | undefined;
  return use?.keyPurposes.includes(STAMPS_TIME) === true;
}
