/** Longest name of a file or folder, in bytes of UTF-8: old unpackers and long folders above leave no more room. */
const LONGEST = 120;
/** Not allowed in names by one system or another, invisible, or read by shells. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

export interface PackedFile {
  /** As it was uploaded. */
  readonly name: string;
  readonly title: string;
  readonly documentNumber: string;
}

/**
 * «01_QĐ-123-UBND_trích-yếu.pdf»: place among the papers of a leaf, number, extract. Vietnamese is kept; the place in
 * front makes it unlike every other name of the folder.
 */
export function packName(place: number, { name, title, documentNumber }: PackedFile): string {
  const ending = endingOf(name);
  const number = plain(reordered(documentNumber));
  const start = [String(place).padStart(2, "0"), ...(number === "" ? [] : [number])].join("_");
  const whole = [start, plain(title)].filter((part) => part !== "").join("_");
  return `${cut(whole, LONGEST - bytesOf(ending))}${ending}`;
}

/** A folder named by the code of its leaf. */
export function packFolder(code: string): string {
  const folder = cut(plain(code), LONGEST).replace(/^\.+/, "");
  return folder === "" ? "khong-ma" : folder;
}

/** «123/QĐ-UBND» is filed as «QĐ-123-UBND»: kind first, as clerks sort. */
function reordered(documentNumber: string): string {
  const parts = /^\s*(\d+[^/\s]*)\/(?:(\d{4})\/)?(\p{L}+)[-/](.+)$/u.exec(documentNumber.normalize("NFC"));
  if (!parts) return documentNumber;
  const [, number, year, kind, sign] = parts;
  return [kind, number, ...(year === undefined ? [] : [year]), sign].join("-");
}

function plain(words: string): string {
  return words
    .normalize("NFC")
    .replace(REFUSED, "-")
    .replace(/\s+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}

function endingOf(name: string): string {
  const found = /\.([A-Za-z0-9]{1,8})$/.exec(name);
  return found?.[1] === undefined ? "" : `.${found[1].toLowerCase()}`;
}

/** Whole letters, none cut in half. */
function cut(words: string, most: number): string {
  let kept = "";
  let bytes = 0;
  for (const letter of words) {
    bytes += bytesOf(letter);
    if (bytes > most) break;
    kept += letter;
  }
  return kept.replace(/[-.]+$/, "");
}

function bytesOf(words: string): number {
  return Buffer.byteLength(words, "utf8");
}
