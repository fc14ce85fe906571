import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { numberScaled } from "./scaleRule.ts";
import type { SourceEdit } from "./sourceEdit.ts";
import { writeSource } from "./writeSource.ts";

/**
 * Applies one change to a method text and leaves every other line, comment and order as it is. A text that is no YAML, or
 * a code that is not in it, comes back unchanged: the form then shows what the text really holds.
 */
export function editSource(source: string, edit: SourceEdit): string {
  const document = parseDocument(source);
  if (document.errors.length > 0 || !isMap(document.contents)) return source;
  const done = apply(document, document.contents, edit);
  return done ? writeSource(document) : source;
}

function apply(document: Document, method: YAMLMap, edit: SourceEdit): boolean {
  if (edit.kind === "issued" || edit.kind === "not-issued") return issue(document, method, edit);
  if (edit.code === null) return ofMethod(document, method, edit);
  const found = findNode(method, edit.code);
  if (found === undefined) return false;
  const { node, siblings } = found;
  switch (edit.kind) {
    case "text":
      setWords(document, node, edit.key === "label" ? "label" : guidanceKey(node), edit.lang, edit.value);
      return composed(node);
    case "max":
      numberScaled(node, edit.value);
      return composed(node);
    case "lead":
      return setOrDrop(node, "lead", edit.value.trim());
    case "support":
      return setList(document, node, "support", edit.value);
    case "families":
      return setList(document, node, "families", edit.value);
    case "evidence":
      setEvidence(document, node, edit.value);
      return composed(node);
    case "move":
      return move(siblings, node, edit.by);
    case "copy":
      return copy(method, siblings, node, edit.newCode.trim());
    case "remove":
      if (siblings.items.length < 2) return false;
      siblings.items.splice(siblings.items.indexOf(node), 1);
      return true;
  }
}

function ofMethod(
  document: Document,
  method: YAMLMap,
  edit: Extract<SourceEdit, { code: string | null }>,
): boolean {
  if (edit.kind === "text") {
    setWords(document, method, edit.key === "label" ? "title" : "note", edit.lang, edit.value);
    return true;
  }
  if (edit.kind !== "max") return false;
  method.set("max", edit.value);
  return true;
}

interface Found {
  readonly node: YAMLMap;
  readonly siblings: YAMLSeq;
}

/** The first node or item with this code. */
function findNode(method: YAMLMap, code: string): Found | undefined {
  for (const siblings of listsOf(method)) {
    for (const node of siblings.items)
      if (isMap(node) && node.get("code") === code) return { node, siblings };
  }
  return undefined;
}

/** Every list of nodes or items in the text. */
function listsOf(method: YAMLMap): readonly YAMLSeq[] {
  const blocks = ["bonus", "penalty"].flatMap((block) => {
    const items = method.getIn([block, "items"]);
    return isSeq(items) ? [items] : [];
  });
  const tree = method.get("tree");
  return [...(isSeq(tree) ? below(tree) : []), ...blocks];
}

function below(list: YAMLSeq): readonly YAMLSeq[] {
  return [
    list,
    ...list.items.flatMap((node) => {
      const children = isMap(node) ? node.get("children") : undefined;
      return isSeq(children) ? below(children) : [];
    }),
  ];
}

/** A leaf has guidance, a criterion with children a note. */
function guidanceKey(node: YAMLMap): "guidance" | "note" {
  return node.has("children") ? "note" : "guidance";
}

function setWords(document: Document, owner: YAMLMap, key: string, lang: "vi" | "en", value: string): void {
  const words = value.trim().normalize("NFC");
  const present = owner.get(key);
  if (isMap(present)) {
    if (words !== "") present.set(lang, words);
    else if (lang === "en") present.delete("en");
    else if (key === "guidance" || key === "note") owner.delete(key);
    return;
  }
  if (words === "") return;
  owner.set(
    key,
    document.createNode(lang === "vi" ? { vi: words } : { vi: words, en: words }, { flow: true }),
  );
}

function setOrDrop(owner: YAMLMap, key: string, value: string): true {
  if (value === "") owner.delete(key);
  else owner.set(key, value.normalize("NFC"));
  return true;
}

function setList(document: Document, owner: YAMLMap, key: string, values: readonly string[]): true {
  const kept = values.map((value) => value.trim().normalize("NFC")).filter((value) => value !== "");
  if (kept.length === 0) owner.delete(key);
  else owner.set(key, document.createNode(kept, { flow: true }));
  return true;
}

function setEvidence(
  document: Document,
  owner: YAMLMap,
  list: Extract<SourceEdit, { kind: "evidence" }>["value"],
): void {
  const written = list
    .filter(({ vi }) => vi.trim() !== "")
    .map(({ kind, vi, en, required }) => ({
      kind,
      label: { vi: vi.trim().normalize("NFC"), ...(en.trim() === "" ? {} : { en: en.trim() }) },
      ...(required ? { required } : {}),
    }));
  if (written.length === 0) owner.delete("evidence");
  else owner.set("evidence", document.createNode(written, { flow: true }));
}

function move(siblings: YAMLSeq, node: YAMLMap, by: -1 | 1): boolean {
  const from = siblings.items.indexOf(node);
  const to = from + by;
  if (to < 0 || to >= siblings.items.length) return false;
  siblings.items.splice(from, 1);
  siblings.items.splice(to, 0, node);
  return true;
}

function copy(method: YAMLMap, siblings: YAMLSeq, node: YAMLMap, newCode: string): boolean {
  if (newCode === "" || node.has("children") || findNode(method, newCode) !== undefined) return false;
  const twin = node.clone();
  if (!isMap(twin)) return false;
  twin.set("code", newCode);
  siblings.items.splice(siblings.items.indexOf(node) + 1, 0, twin);
  return composed(twin);
}

/** The text of this criterion is no longer that of its source; it says what it was made from. */
function composed(node: YAMLMap): true {
  const citation = node.get("citation");
  if (!isMap(citation) || citation.get("confidence") === "composed") return true;
  const from = [citation.get("act"), citation.get("source")].filter((part) => typeof part === "string");
  citation.set("confidence", "composed");
  citation.delete("act");
  citation.delete("url");
  if (from.length > 0) citation.set("source", `Sửa từ ${from.join("; ")}`);
  return true;
}

/** Issued: the person vouches that every criterion reads as in the act. Withdrawn: a composed template again. */
function issue(
  document: Document,
  method: YAMLMap,
  edit: Extract<SourceEdit, { kind: "issued" | "not-issued" }>,
): boolean {
  if (edit.kind === "not-issued") {
    method.set("status", "composed");
    return true;
  }
  const act = edit.act.trim().normalize("NFC");
  if (act === "") return false;
  const optional = { date: edit.date, title: edit.title.trim().normalize("NFC"), url: edit.url.trim() };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ""));
  method.set("status", "official");
  method.set("basis", document.createNode([{ act, ...known, confidence: "verbatim-source" }]));
  for (const list of listsOf(method)) {
    for (const node of list.items) {
      if (!isMap(node) || node.has("children")) continue;
      node.set("citation", document.createNode({ act, confidence: "verbatim-source" }, { flow: true }));
    }
  }
  return true;
}
