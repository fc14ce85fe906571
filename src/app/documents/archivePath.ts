const LONGEST_PART = 120;
/** Not allowed in names by one system or another; invisible characters could disguise an ending. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** A path inside an archive from names as people write them; every system can unpack it. */
export function archivePath(...parts: readonly string[]): string {
  return parts.map(plainPart).join("/");
}

function plainPart(part: string): string {
  const plain = part.normalize("NFC").replace(REFUSED, " ").replace(/\s+/g, " ").trim();
  const kept = shorten(plain).replace(/[. ]+$/, "");
  return kept === "" ? "khong-ten" : kept;
}

function shorten(name: string): string {
  if (name.length <= LONGEST_PART) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : "";
  return `${name.slice(0, LONGEST_PART - ending.length).trim()}${ending}`;
}
