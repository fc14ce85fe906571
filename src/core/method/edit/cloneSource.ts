import { isMap, parseDocument } from "yaml";
import { methodName } from "../tree.ts";
import { writeSource } from "./writeSource.ts";

export interface CloneWords {
  readonly id: string;
  readonly version: string;
  /** Vietnamese title of the copy; that of the original when empty. */
  readonly title?: string;
}

/**
 * A copy of a method under a new name, comments and order kept. However sure the original was, the copy is a composed
 * template: nobody has issued it yet. What it was made from is said in its note; each criterion keeps its own source.
 * Whole-unit vectors stay behind, for they prove the numbers of the original.
 */
export function cloneSource(source: string, { id, version, title = "" }: CloneWords): string {
  const document = parseDocument(source);
  const original = methodName({
    id: String(document.get("id")),
    version: String(document.get("version")),
  });
  document.set("id", id);
  document.set("version", document.createNode(version));
  document.set("status", "composed");
  document.set(
    "note",
    document.createNode(
      { vi: `Soạn từ bộ tiêu chí ${original}.`, en: `Made from ${original}.` },
      { flow: true },
    ),
  );
  document.set("basis", document.createNode([], { flow: true }));
  document.delete("vectors");
  const said = document.get("title");
  if (title.trim() !== "" && isMap(said)) {
    said.set("vi", title.trim());
    said.delete("en");
  }
  if (isMap(document.contents)) noteBehindStatus(document.contents);
  return writeSource(document);
}

/** A note that was not there before was put at the end, behind the whole tree, where nobody looks. */
function noteBehindStatus(method: { items: { key: unknown }[] }): void {
  const nameOf = ({ key }: { key: unknown }): string => String(key);
  const from = method.items.findIndex((item) => nameOf(item) === "note");
  const [note] = method.items.splice(from, 1);
  const status = method.items.findIndex((item) => nameOf(item) === "status");
  if (note !== undefined) method.items.splice(status + 1, 0, note);
}
