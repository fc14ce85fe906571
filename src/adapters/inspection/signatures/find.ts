/** A signature as it lies in a PDF. */
export interface FoundSignature {
  /** The bytes that were signed: everything but the signature itself. Null when its range makes no sense. */
  readonly covered: Uint8Array | null;
  /** CMS, DER, with the zeros that fill its place. */
  readonly content: Uint8Array;
  readonly coversWholeFile: boolean;
}

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const MOST = 50;

/** Every signature of a PDF by its /ByteRange; the /Contents lies in the gap between the two ranges. */
export function findSignatures(bytes: Uint8Array): readonly FoundSignature[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return [...text.matchAll(RANGE)].slice(0, MOST).map((match) => {
    const [first = 0, firstLength = 0, second = 0, secondLength = 0] = match.slice(1).map(Number);
    const gap = text.slice(first + firstLength, second);
    const end = second + secondLength;
    const sound =
      first === 0 && second > firstLength && end <= bytes.byteLength && /^<[0-9a-fA-F\s]*>$/.test(gap);
    if (!sound) return { covered: null, content: new Uint8Array(), coversWholeFile: false };
    return {
      covered: Buffer.concat([bytes.subarray(0, firstLength), bytes.subarray(second, end)]),
      content: Buffer.from(gap.replace(/[^0-9a-fA-F]/g, ""), "hex"),
      coversWholeFile: end === bytes.byteLength,
    };
  });
}
