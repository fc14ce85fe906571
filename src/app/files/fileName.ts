const LONGEST_NAME = 200;
/** Control characters and marks that turn the direction of text, with which an ending can be disguised. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * The name of a file as the person gave it, to be kept as data and shown again: NFC, without folders of any system,
 * without invisible characters. It is never used as a path.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize("NFC").replaceAll("\\", "/").split("/").at(-1) ?? "";
  const visible = last.replace(INVISIBLE, "").trim();
  const name = /^\.*$/.test(visible) ? "tai-lieu" : visible;
  return shorten(name);
}

/** The ending of a name in lower case without its dot; empty when there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

function shorten(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST_NAME) return name;
  const ending = endingOf(name).slice(0, 10);
  const kept = letters.slice(0, LONGEST_NAME - ending.length - 1).join("");
  return ending === "" ? kept : `${kept}.${ending}`;
}
