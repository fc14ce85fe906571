import { describeRule } from "../../explain/describeRule.ts";
import { checkSums } from "../checks/sums.ts";
import { draftOf, listOf } from "../draft.ts";
import type { Words } from "../fault.ts";
import { type Input, inputSchema } from "../inputSchema.ts";
import { type Rule, ruleSchema } from "../ruleSchema.ts";
import { isRecord, salvage } from "../shape.ts";
import { readSource } from "../source.ts";
import type { EvidenceTyped } from "./sourceEdit.ts";

/** One row of the editor: a node or item as far as the text can be read. */
export interface OutlineRow {
  readonly code: string;
  readonly block: "tree" | "bonus" | "penalty";
  readonly depth: number;
  readonly parent: string | null;
  readonly leaf: boolean;
  readonly label: Words;
  readonly guidance: Words;
  readonly max: number | null;
  /** Sum of the maxima of the children minus its own maximum; null for a leaf or where a number is missing. Families apart. */
  readonly off: number | null;
  readonly scoredBy: string;
  /** How it is scored, as far as that can be read. */
  readonly rule: Words | null;
  readonly evidence: readonly EvidenceTyped[];
  readonly lead: string;
  readonly support: readonly string[];
  /** None: every family. */
  readonly families: readonly string[];
  readonly confidence: string;
  /** First and last among its siblings cannot move further. */
  readonly first: boolean;
  readonly last: boolean;
  /** From 1: where it stands in the text. */
  readonly line: number;
}

export interface Outline {
  readonly title: Words;
  readonly note: Words;
  readonly status: string;
  readonly basis: readonly string[];
  readonly families: readonly { readonly id: string; readonly label: string }[];
  readonly max: number | null;
  /** Sum of the fields minus the maximum of the method. */
  readonly off: number | null;
  /** What the checker says about sums, where families make them differ. */
  readonly sums: readonly Words[];
  readonly rows: readonly OutlineRow[];
}

type Raw = Readonly<Record<string, unknown>>;

/** What the editor's table shows; undefined where the text is no YAML and only the text itself can be mended. */
export function outlineSource(text: string): Outline | undefined {
  const { data, lineOf } = readSource(text);
  if (!isRecord(data)) return undefined;
  const tree = listOf(data["tree"]);
  const rows = [
    ...rowsOf(tree, { block: "tree", depth: 0, parent: null, path: ["tree"] }, lineOf),
    ...(["bonus", "penalty"] as const).flatMap((block) => {
      const raw = data[block];
      const items = listOf(isRecord(raw) ? raw["items"] : undefined);
      return rowsOf(items, { block, depth: 0, parent: null, path: [block, "items"] }, lineOf);
    }),
  ];
  return {
    title: wordsOf(data["title"]),
    note: wordsOf(data["note"]),
    status: textOf(data["status"]),
    basis: listOf(data["basis"]).flatMap((each) => (isRecord(each) ? [textOf(each["act"])] : [])),
    families: listOf(data["families"]).map((family) =>
      isRecord(family)
        ? { id: textOf(family["id"]), label: wordsOf(family["label"]).vi || textOf(family["id"]) }
        : { id: textOf(family), label: textOf(family) },
    ),
    max: numberOf(data["max"]),
    off: offOf(tree, numberOf(data["max"])),
    sums: checkSums(draftOf(data)).map(({ words }) => words),
    rows,
  };
}

interface Spot {
  readonly block: OutlineRow["block"];
  readonly depth: number;
  readonly parent: string | null;
  readonly path: readonly (string | number)[];
}

type LineOf = (path: readonly (string | number)[]) => number;

function rowsOf(list: readonly unknown[], spot: Spot, lineOf: LineOf): readonly OutlineRow[] {
  return list.flatMap((raw, index): readonly OutlineRow[] => {
    if (!isRecord(raw)) return [];
    const path = [...spot.path, index];
    const place = { first: index === 0, last: index === list.length - 1, line: lineOf(path) };
    const row = { ...rowOf(raw, spot), ...place };
    if (row.leaf) return [row];
    const beneath = { ...spot, depth: spot.depth + 1, parent: row.code, path: [...path, "children"] };
    return [row, ...rowsOf(listOf(raw["children"]), beneath, lineOf)];
  });
}

function rowOf(raw: Raw, { block, depth, parent }: Spot): Omit<OutlineRow, "first" | "last" | "line"> {
  const children = raw["children"];
  const leaf = !Array.isArray(children);
  const max = numberOf(raw["max"]);
  const citation = raw["citation"];
  return {
    code: textOf(raw["code"]),
    block,
    depth,
    parent,
    leaf,
    label: wordsOf(raw["label"]),
    guidance: wordsOf(raw[leaf ? "guidance" : "note"]),
    max,
    off: leaf ? null : offOf(listOf(children), max),
    scoredBy: textOf(raw["scoredBy"]),
    rule: max === null ? null : ruleWords(raw, max),
    evidence: listOf(raw["evidence"]).flatMap(evidenceOf),
    lead: textOf(raw["lead"]),
    support: listOf(raw["support"]).map(textOf),
    families: listOf(raw["families"]).map(textOf),
    confidence: isRecord(citation) ? textOf(citation["confidence"]) : "",
  };
}

function ruleWords(raw: Raw, max: number): Words | null {
  const inputs: Record<string, Input> = {};
  for (const [name, input] of Object.entries(isRecord(raw["inputs"]) ? raw["inputs"] : {})) {
    const known = salvage<Input>(inputSchema, input);
    if (known !== undefined) inputs[name] = known;
  }
  const rule = salvage<Rule>(ruleSchema, raw["rule"]);
  if (rule === undefined) return null;
  const holder = { inputs, rule, max };
  return { vi: describeRule(holder, "vi"), en: describeRule(holder, "en") };
}

/** Children of some families only are never summed together; the checker says what is off there. */
function offOf(children: readonly unknown[], max: number | null): number | null {
  const records = children.filter(isRecord);
  const values = records.map((child) => numberOf(child["max"]));
  if (max === null || values.length === 0 || records.some((child) => "families" in child)) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return Math.round((sum - max) * 1e9) / 1e9;
}

function evidenceOf(raw: unknown): readonly EvidenceTyped[] {
  if (!isRecord(raw)) return [];
  const { vi, en } = wordsOf(raw["label"]);
  const kind = KINDS.find((each) => each === raw["kind"]) ?? "document";
  return [{ kind, vi, en, required: raw["required"] === true }];
}

const KINDS = ["document", "link", "data", "photo", "minutes", "screenshot"] as const;

/** Empty where there are none. */
function wordsOf(raw: unknown): Words {
  return isRecord(raw) ? { vi: textOf(raw["vi"]), en: textOf(raw["en"]) } : { vi: "", en: "" };
}

function textOf(raw: unknown): string {
  return typeof raw === "string" ? raw : typeof raw === "number" ? String(raw) : "";
}

function numberOf(raw: unknown): number | null {
  return typeof raw === "number" && Number.isFinite(raw) ? raw : null;
}
