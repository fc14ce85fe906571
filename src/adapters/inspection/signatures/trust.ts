import { Certificate, CertificateChainValidationEngine, type SignedData } from "pkijs";
import type { SignatureFacts } from "../../../contract/library.ts";

/** Whether the certificate leads to a configured authority, at the time of signing. Revocation is not asked for. */
export async function trustOf(
  signer: Certificate,
  signed: SignedData,
  at: Date | null,
  authorities: readonly Uint8Array[] | null,
): Promise<SignatureFacts["trust"]> {
  if (authorities === null) return "not-configured";
  const trustedCerts = authorities.map((each) => Certificate.fromBER(each));
  const embedded = (signed.certificates ?? []).filter((each) => each instanceof Certificate);
  const checkDate = at ?? new Date();
  const leads = async (date: Date): Promise<boolean> => {
    // The engine takes the last one for the certificate in question.
    const certs = [...embedded.filter((each) => each !== signer), signer];
    const engine = new CertificateChainValidationEngine({ trustedCerts, certs, checkDate: date });
    return (await engine.verify()).result;
  };
  if (await leads(checkDate)) return "trusted";
  const inside = new Date((signer.notBefore.value.getTime() + signer.notAfter.value.getTime()) / 2);
  const expired = checkDate < signer.notBefore.value || checkDate > signer.notAfter.value;
  return expired && (await leads(inside)) ? "outside-validity" : "unknown-authority";
}
