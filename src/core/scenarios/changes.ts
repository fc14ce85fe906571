import type { InputValue } from "../method/schema.ts";
import { findNode } from "../method/tree.ts";
import { type InputProblem, readInput } from "../score-input/readInput.ts";
import { isExempt } from "../scoring/scoreUnit.ts";
import type { Entry, Sheet } from "../scoring/sheet.ts";
import { type Inputs, type ScenarioLeaf, type ScenarioSetting, scenarioLeaf } from "./setting.ts";

/** What one leaf or item would be. Inputs not named keep their value. */
export interface LeafChange {
  readonly leaf: string;
  /** Raw as typed or as values; read by the bounds of the leaf's own inputs. */
  readonly inputs?: Inputs;
  /** As if the office had accepted that the leaf does not apply to the unit; its inputs then count nothing. */
  readonly notApplicable?: boolean;
}

/** Why a change cannot be tried. */
export interface ChangeFault {
  readonly leaf: string;
  readonly code:
    | "unknown-leaf"
    | "not-for-family"
    | "repeated-leaf"
    | "unknown-input"
    | "refused-input"
    /** The method lets nobody set this leaf aside. */
    | "always-applies";
  readonly input?: string;
  readonly problem?: InputProblem;
}

/** What a reader must know of a scenario beside its numbers. */
export interface ScenarioNote {
  readonly code: /** Points that an appraiser had given were set aside: the rule speaks instead. */
    | "decision-set-aside"
    /** The unit is exempt there, so the change counts nothing. */
    | "exempt"
    /** The best value of the block changes with this, and so would the points of others, which are kept here. */
    | "best-of-block-moves"
    /** The best value among the others is not known, so the leaf earns nothing here. */
    | "best-of-block-unknown"
    /** Totals of the others are taken as given. */
    | "others-stay";
  readonly leaf?: string;
}

export type Changed =
  | { readonly ok: true; readonly sheet: Sheet; readonly notes: readonly ScenarioNote[] }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** The sheet with the changes made, or every fault among them. Nothing of the given sheet is altered. */
export function applyChanges(
  setting: Pick<ScenarioSetting, "compiled" | "sheet">,
  changes: readonly LeafChange[],
): Changed {
  const { compiled, sheet } = setting;
  const entries: Record<string, Entry> = { ...sheet.entries };
  const faults: ChangeFault[] = [];
  const notes: ScenarioNote[] = [];
  const apart: string[] = [];
  const seen = new Set<string>();
  for (const change of changes) {
    const { leaf: code } = change;
    const leaf = scenarioLeaf(compiled, sheet.family, code);
    if (leaf === undefined) {
      const known = findNode(compiled.method, code) !== undefined;
      faults.push({ leaf: code, code: known ? "not-for-family" : "unknown-leaf" });
      continue;
    }
    if (seen.has(code)) faults.push({ leaf: code, code: "repeated-leaf" });
    seen.add(code);
    if (change.notApplicable === true) {
      if (maySetAside(leaf)) apart.push(code);
      else faults.push({ leaf: code, code: "always-applies" });
    }
    const read = readInputs(leaf, change.inputs ?? {}, faults);
    const before = sheet.entries[code];
    entries[code] = changedEntry(before, read);
    if (before?.decided !== undefined) notes.push({ code: "decision-set-aside", leaf: code });
    if (isExempt(leaf.compiled, sheet.exempt)) notes.push({ code: "exempt", leaf: code });
  }
  if (faults.length > 0) return { ok: false, faults };
  const exempt = apart.length === 0 ? {} : { exempt: [...(sheet.exempt ?? []), ...apart] };
  return { ok: true, sheet: { ...sheet, ...exempt, entries }, notes };
}

/** Bonus and penalty always apply, and what the method keeps for everybody. */
export function maySetAside({ block, compiled }: Pick<ScenarioLeaf, "block" | "compiled">): boolean {
  return block === "tree" && compiled.notApplicable !== "not-allowed";
}

/** An entry after a change: the rule decides, so an appraiser's points are set aside. */
export function changedEntry(before: Entry | undefined, inputs: Inputs): Entry {
  return { inputs: { ...before?.inputs, ...inputs } };
}

function readInputs(leaf: ScenarioLeaf, raw: Inputs, faults: ChangeFault[]): Inputs {
  const read: Record<string, InputValue> = {};
  for (const [name, value] of Object.entries(raw)) {
    const input = leaf.inputs[name];
    if (input === undefined) {
      faults.push({ leaf: leaf.code, code: "unknown-input", input: name });
      continue;
    }
    const reading = readInput(input, value);
    if (reading.ok) read[name] = reading.value;
    else faults.push({ leaf: leaf.code, code: "refused-input", input: name, problem: reading.problem });
  }
  return read;
}
