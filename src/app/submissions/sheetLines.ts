import type { InputView, LeafView } from "../../contract/sheets.ts";
import {
  appliesTo,
  type Citation,
  describeRule,
  type Input,
  type Item,
  inputsFor,
  isLeaf,
  type Lang,
  type Leaf,
  type Method,
  optionId,
  type ScoredBy,
  type Evidence as WantedEvidence,
  walk,
  wordsIn,
} from "../../core/index.ts";
import type { NamedInput } from "./checkInput.ts";

export type Block = "tree" | "bonus" | "penalty";

/** What one line of a sheet says before anybody has typed: from the method alone, the same for every unit of a family. */
export interface SheetLine {
  readonly code: string;
  readonly parentCode: string | null;
  /** Code of the top-level node above; `bonus` or `penalty` for their items. */
  readonly fieldCode: string;
  readonly block: Block;
  readonly max: number;
  readonly scoredBy: ScoredBy;
  /** Codes of the nodes above and its own; an exemption from any of them exempts the line. */
  readonly path: readonly string[];
  readonly leaf: Leaf | Item;
  /** Nobody may set it aside: so says the method, or it is an item that is claimed or left empty. */
  readonly alwaysApplies: boolean;
  readonly inputs: ReadonlyMap<string, NamedInput>;
  /** The part of the view that never changes. */
  readonly fixed: Pick<
    LeafView,
    "label" | "unresolved" | "guidance" | "ruleText" | "citation" | "evidenceWanted" | "inputs"
  >;
}

/** A field or criterion above the lines. */
export interface SheetNode {
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly max: number;
  readonly classLabels: ReadonlyMap<string, string>;
}

export interface SheetPlan {
  readonly nodes: readonly SheetNode[];
  readonly lines: readonly SheetLine[];
  readonly byCode: ReadonlyMap<string, SheetLine>;
}

const PLANS = new WeakMap<Method, Map<string, SheetPlan>>();

/** The lines of a sheet for a family, in printed order; bonus and penalty items stand last. Made once a method and language. */
export function sheetPlan(method: Method, family: string, lang: Lang): SheetPlan {
  const plans = PLANS.get(method) ?? new Map<string, SheetPlan>();
  PLANS.set(method, plans);
  const key = `${lang} ${family}`;
  const known = plans.get(key);
  if (known) return known;
  const plan = makePlan(method, family, lang);
  plans.set(key, plan);
  return plan;
}

function makePlan(method: Method, family: string, lang: Lang): SheetPlan {
  const nodes: SheetNode[] = [];
  const lines: SheetLine[] = [];
  for (const { node, parents } of walk(method.tree)) {
    if (![...parents, node].every((each) => appliesTo(each, family))) continue;
    const path = [...parents, node].map(({ code }) => code);
    if (isLeaf(node)) lines.push(lineOf(node, node.max, node.scoredBy, "tree", path, lang));
    else {
      const bands = node.classes?.bands ?? [];
      const classLabels = new Map(bands.map((band) => [band.id, wordsIn(band.label ?? band.id, lang)]));
      nodes.push({
        code: node.code,
        label: wordsIn(node.label, lang),
        depth: parents.length,
        max: node.max,
        classLabels,
      });
    }
  }
  for (const block of ["bonus", "penalty"] as const) {
    for (const item of method[block]?.items ?? []) {
      const max = item.max ?? method[block]?.cap ?? 0;
      lines.push(lineOf(item, max, item.scoredBy ?? "self", block, [block, item.code], lang));
    }
  }
  return { nodes, lines, byCode: new Map(lines.map((line) => [line.code, line])) };
}

function lineOf(
  leaf: Leaf | Item,
  max: number,
  scoredBy: ScoredBy,
  block: Block,
  path: readonly string[],
  lang: Lang,
): SheetLine {
  const inputs = Object.entries(inputsFor({ ...leaf, max }));
  const entered = leaf.rule.kind === "entered";
  return {
    code: leaf.code,
    parentCode: block === "tree" ? (path.at(-2) ?? null) : null,
    fieldCode: path[0] ?? leaf.code,
    block,
    max,
    scoredBy,
    path,
    leaf,
    alwaysApplies:
      block !== "tree" || ("notApplicable" in leaf && leaf.notApplicable?.policy === "not-allowed"),
    inputs: new Map(
      inputs.map(([name, input]) => [
        name,
        { name, input, ...(entered && name === "points" ? { pointsUpTo: max } : {}) },
      ]),
    ),
    fixed: {
      label: wordsIn(leaf.label, lang),
      unresolved: leaf.status === "unresolved",
      guidance: leaf.guidance ? wordsIn(leaf.guidance, lang) : null,
      ruleText: describeRule({ ...leaf, max }, lang),
      citation: leaf.citation
        ? { text: citationText(leaf.citation), confidence: leaf.citation.confidence }
        : null,
      evidenceWanted: leaf.evidence.map((wanted) => wantedOf(wanted, lang)),
      inputs: inputs.map(([name, input]) => inputView(name, input, lang)),
    },
  };
}

function wantedOf(evidence: WantedEvidence, lang: Lang): { label: string; required: boolean } {
  return { label: wordsIn(evidence.label, lang), required: evidence.required ?? false };
}

function citationText({ act, source }: Citation): string {
  return [act, source].filter((part) => part !== undefined).join("; ");
}

const POINTS = { vi: "Điểm", en: "Points" };

function inputView(name: string, input: Input, lang: Lang): InputView {
  const options = input.options ?? [];
  return {
    name,
    kind: input.kind,
    label: wordsIn(input.label ?? (name === "points" ? POINTS : name), lang),
    unit: input.unit === undefined ? null : wordsIn(input.unit, lang),
    hint: input.hint ? wordsIn(input.hint, lang) : null,
    min: input.min ?? null,
    max: input.max ?? null,
    options: options.map((option) => ({
      id: optionId(option),
      label: wordsIn(typeof option === "string" ? option : (option.label ?? option.id), lang),
    })),
  };
}
