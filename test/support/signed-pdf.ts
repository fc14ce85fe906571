import { webcrypto } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from "asn1js";
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "pdf-lib";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  setEngine,
  TSTInfo,
} from "pkijs";

export interface Identity {
  readonly certificate: Certificate;
  readonly key: CryptoKey;
  /** Certificates above it, which travel with its signatures. */
  readonly above: readonly Certificate[];
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };
const DAY_MS = 24 * 3_600_000;

function useNodeCrypto(): void {
  setEngine("node", new CryptoEngine({ name: "node", crypto: webcrypto as Crypto }));
}

let serial = 1;

/** A certificate for a name, issued by another identity, or by itself as an authority. Valid from ten days ago. */
export async function identity(
  name: { readonly common: string; readonly organization?: string; readonly stampsTime?: boolean },
  issuer?: Identity,
  days = 365,
): Promise<Identity> {
  useNodeCrypto();
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: ++serial });
  const named = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  const subject = [
    new AttributeTypeAndValue({ type: "2.5.4.6", value: new PrintableString({ value: "VN" }) }),
    ...(name.organization === undefined ? [] : [named("2.5.4.10", name.organization)]),
    named("2.5.4.3", name.common),
  ];
  certificate.subject.typesAndValues = subject;
  certificate.issuer.typesAndValues = issuer ? issuer.certificate.subject.typesAndValues : subject;
  certificate.notBefore.value = new Date(Date.now() - 10 * DAY_MS);
  certificate.notAfter.value = new Date(certificate.notBefore.value.getTime() + days * DAY_MS);
  const constraints = new BasicConstraints({ cA: issuer === undefined });
  certificate.extensions = [
    new Extension({
      extnID: "2.5.29.19",
      critical: true,
      extnValue: constraints.toSchema().toBER(),
      parsedValue: constraints,
    }),
    ...(name.stampsTime === true ? [timeStamping()] : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  await certificate.sign((issuer?.key ?? keys.privateKey) as CryptoKey, "SHA-256");
  const above = issuer ? [issuer.certificate, ...issuer.above] : [];
  return { certificate, key: keys.privateKey as CryptoKey, above };
}

/** The use that RFC 3161 asks of the certificate of a time-stamping authority: this one and no other. */
function timeStamping(): Extension {
  const use = new ExtKeyUsage({ keyPurposes: ["1.3.6.1.5.5.7.3.8"] });
  return new Extension({
    extnID: "2.5.29.37",
    critical: true,
    extnValue: use.toSchema().toBER(),
    parsedValue: use,
  });
}

export function derOf({ certificate }: Identity): Uint8Array {
  return new Uint8Array(certificate.toSchema(true).toBER());
}

const PLACE = 8192;

/** By whom and when the time of a signature is stamped; `over` other bytes than the signature makes a stamp that does not hold. */
interface Stamp {
  readonly by: Identity;
  readonly at: Date;
  readonly over?: Uint8Array;
}

/** The PDF with a signature over all its bytes, as an approval of a document is signed. */
export async function signPdf(
  pdf: Uint8Array,
  signer: Identity,
  at: Date,
  stamp?: Stamp,
): Promise<Uint8Array> {
  const prepared = await withPlace(pdf);
  const text = Buffer.from(prepared).toString("latin1");
  const open = text.indexOf("<", text.indexOf("/Contents <0000"));
  const close = text.indexOf(">", open) + 1;
  const range = `/ByteRange [ 0 ${open} ${close} ${prepared.byteLength - close} ]`;
  const blank = /\/ByteRange \[ 0 9999999999 9999999999 9999999999 \]/.exec(text)?.[0] ?? "";
  const bytes = Buffer.from(text.replace(blank, range.padEnd(blank.length)), "latin1");
  const covered = Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]);
  const content = Buffer.from(await detached(covered, signer, at, stamp)).toString("hex");
  bytes.write(content.padEnd(PLACE * 2, "0"), open + 1, "latin1");
  return bytes;
}

/** A signature field whose value waits for its bytes. */
async function withPlace(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  const { context } = document;
  const blank = PDFNumber.of(9_999_999_999);
  const value = context.register(
    context.obj({
      Type: "Sig",
      Filter: "Adobe.PPKLite",
      SubFilter: "adbe.pkcs7.detached",
      ByteRange: [PDFNumber.of(0), blank, blank, blank],
      Contents: PDFHexString.of("0".repeat(PLACE * 2)),
    }),
  );
  const page = document.getPage(0);
  const field = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of("ChuKy"),
      V: value,
      Rect: [0, 0, 0, 0],
      F: 132,
      P: page.ref,
    }),
  );
  page.node.set(PDFName.of("Annots"), context.obj([field]));
  document.catalog.set(PDFName.of("AcroForm"), context.obj({ SigFlags: 3, Fields: [field] }));
  return document.save({ useObjectStreams: false });
}

async function detached(
  data: Uint8Array,
  { certificate, key, above }: Identity,
  at: Date,
  stamp: Stamp | undefined,
): Promise<ArrayBuffer> {
  const digest = await webcrypto.subtle.digest("SHA-256", new Uint8Array(data));
  const attribute = (type: string, value: ObjectIdentifier | OctetString | UTCTime) =>
    new Attribute({ type, values: [value] });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" }),
    certificates: [certificate, ...above],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute("1.2.840.113549.1.9.3", new ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })),
            attribute("1.2.840.113549.1.9.5", new UTCTime({ valueDate: at })),
            attribute("1.2.840.113549.1.9.4", new OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
  });
  await signed.sign(key, 0, "SHA-256", new Uint8Array(data).buffer);
  const [info] = signed.signerInfos;
  if (stamp !== undefined && info !== undefined) {
    const over = stamp.over ?? info.signature.valueBlock.valueHexView;
    info.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [
        new Attribute({ type: "1.2.840.113549.1.9.16.2.14", values: [await tokenOf(over, stamp)] }),
      ],
    });
  }
  return new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) })
    .toSchema()
    .toBER();
}

/** A time-stamp token (RFC 3161) over these bytes. */
async function tokenOf(bytes: Uint8Array, { by, at }: Stamp) {
  const imprint = await webcrypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  const content = new TSTInfo({
    version: 1,
    policy: "1.3.6.1.4.1.99999.1",
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" }),
      hashedMessage: new OctetString({ valueHex: imprint }),
    }),
    serialNumber: new Integer({ value: ++serial }),
    genTime: at,
  });
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: "1.2.840.113549.1.9.16.1.4",
      eContent: new OctetString({ valueHex: content.toSchema().toBER() }),
    }),
    certificates: [by.certificate, ...by.above],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: by.certificate.issuer,
          serialNumber: by.certificate.serialNumber,
        }),
      }),
    ],
  });
  await signed.sign(by.key, 0, "SHA-256");
  return new ContentInfo({
    contentType: "1.2.840.113549.1.7.2",
    content: signed.toSchema(true),
  }).toSchema();
}
