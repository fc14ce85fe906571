import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node as YamlNode,
} from "yaml";
import { type Fault, type Finding, finding, type Path } from "./fault.ts";

const LARGEST_FILE = 4_000_000;

/** A YAML text with its plain data and the line of every part of it. */
export interface Source {
  readonly data: unknown;
  /** Line, from 1, of the key or item at a path; of the nearest part above where the path does not exist. */
  readonly lineOf: (path: Path) => number;
  /** Faults of the text itself. */
  readonly faults: readonly Fault[];
}

/** Reads YAML text. Nothing is interpreted yet; a text that is not YAML gives faults and no data. */
export function readSource(text: string): Source {
  const nowhere = (): number => 1;
  if (text.length > LARGEST_FILE)
    return { data: undefined, lineOf: nowhere, faults: [located(tooLarge(), nowhere)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const complaints = document.errors.map((error): Fault => {
    const line = lines.linePos(error.pos[0]).line;
    if (error.code !== "DUPLICATE_KEY")
      return { line, path: "", code: "yaml", words: notYaml(error.message) };
    const [, key = ""] = /^["']?([^"':\r\n]*)/.exec(text.slice(error.pos[0])) ?? [];
    return { line, path: "", code: "duplicate-key", words: duplicateKey(key.trim()) };
  });
  const faults = [...complaints, ...endlessAliases(document, lines)];
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document.contents, path)).line;
  if (faults.some((fault) => fault.code === "yaml")) return { data: undefined, lineOf, faults };
  try {
    return { data: document.toJS(), lineOf, faults };
  } catch (error) {
    const words = notYaml(error instanceof Error ? error.message : String(error));
    return { data: undefined, lineOf, faults: [...faults, { line: 1, path: "", code: "yaml", words }] };
  }
}

/** A finding with its line. */
export function located(found: Finding, lineOf: Source["lineOf"]): Fault {
  return { line: lineOf(found.path), path: found.path.join("."), code: found.code, words: found.words };
}

function offsetOf(root: YamlNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return offset;
      node = item;
      offset = rangeStart(item) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}

/** An alias inside the very part that it stands for: data without an end. */
function endlessAliases(document: Document, lines: LineCounter): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_key, alias, above) {
      if (!above.some((node) => isNode(node) && "anchor" in node && node.anchor === alias.source)) return;
      const words = notYaml(`*${alias.source} in &${alias.source}`);
      faults.push({ line: lines.linePos(alias.range?.[0] ?? 0).line, path: "", code: "yaml", words });
    },
  });
  return faults;
}

function duplicateKey(key: string): Fault["words"] {
  return {
    vi: `Khóa “${key}” đã có ở cùng một mục; hãy giữ lại một khóa.`,
    en: `The key “${key}” already stands in the same entry; keep only one of them.`,
  };
}

function notYaml(detail: string): Fault["words"] {
  return {
    vi: `Tệp không đúng cú pháp YAML (${detail}); hãy kiểm tra thụt đầu dòng, dấu hai chấm và dấu nháy.`,
    en: `The file is not valid YAML (${detail}); check indentation, colons and quotes.`,
  };
}

function tooLarge(): Finding {
  return finding(
    [],
    "too-large",
    "Tệp lớn hơn 4 MB; bộ tiêu chí không lớn đến thế.",
    "The file is larger than 4 MB; no method is that large.",
  );
}
