import { fromBER, GeneralizedTime, UTCTime } from "asn1js";
import { ContentInfo, SignedData, type SignerInfo, TSTInfo } from "pkijs";

const SIGNING_TIME = "1.2.840.113549.1.9.5";
const TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";

export interface SignedTime {
  readonly signedAt: Date | null;
  readonly timeFrom: "timestamp" | "claim" | null;
}

/** When it was signed: by a time-stamping authority where its token holds, else as the signer's machine claimed. */
export async function timeOf(signer: SignerInfo): Promise<SignedTime> {
  const stamped = await stampedTime(signer);
  if (stamped) return { signedAt: stamped, timeFrom: "timestamp" };
  const claimed = signer.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0];
  if (claimed instanceof UTCTime || claimed instanceof GeneralizedTime)
    return { signedAt: claimed.toDate(), timeFrom: "claim" };
  return { signedAt: null, timeFrom: null };
}

async function stampedTime(signer: SignerInfo): Promise<Date | null> {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === TIMESTAMP_TOKEN)?.values[0];
  if (token === undefined) return null;
  try {
    const signed = new SignedData({ schema: new ContentInfo({ schema: token }).content });
    const data = new Uint8Array(signer.signature.valueBlock.valueHexView).buffer;
    const { signatureVerified } = await signed.verify({ signer: 0, data, extendedMode: true });
    return signatureVerified === true ? stampOf(signed) : null;
  } catch {
    return null;
  }
}

/** The moment that a time-stamp token says. */
export function stampOf(signed: SignedData): Date | null {
  const content = signed.encapContentInfo.eContent?.getValue();
  return content === undefined ? null : new TSTInfo({ schema: fromBER(content).result }).genTime;
}
