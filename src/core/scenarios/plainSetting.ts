import type { BandSet, InputValue } from "../method/schema.ts";
import type { CompiledLeaf, CompiledMethod } from "../scoring/compile.ts";
import { isExempt, planFor } from "../scoring/scoreUnit.ts";
import type { Entry, Sheet } from "../scoring/sheet.ts";
import type { OtherUnit } from "./rivals.ts";
import type { ScenarioSetting } from "./setting.ts";

/** An entry as it travels between server and browser. */
export interface PlainEntry {
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly decided: { readonly points: number; readonly reason: string } | null;
}

/** Another unit as it travels. `printedRank` is the rank that was published with the total, null where none is known. */
export interface PlainOther {
  readonly unit: string;
  readonly family: string;
  readonly total: number;
  readonly assignedMax: number | null;
  readonly ranked: boolean;
  readonly printedRank: number | null;
}

/** What a scenario starts from as plain JSON, so that server and browser build the same setting from it. */
export interface PlainSetting {
  readonly sheet: {
    readonly unit: string;
    readonly family: string;
    readonly ranked: boolean;
    readonly exempt: readonly string[];
    readonly entries: Readonly<Record<string, PlainEntry>>;
  };
  readonly stage: "open" | "final";
  readonly others: readonly PlainOther[];
  /** How many units the others' ranking has, this one left out; more than `others` where totals of some are not known. */
  readonly othersInAll: number;
  /** Leaf code → best value among the others; null where it is not known. */
  readonly othersBest: Readonly<Record<string, number>> | null;
  /** Groups of a published index, for a method that has none of its own. */
  readonly groups: BandSet | null;
}

/**
 * The setting, with `assumed` (0–1 of the maximum, null for nothing) on every leaf that others score and that has no data.
 * Throws RangeError for a family that the method does not know.
 */
export function settingFrom(
  method: CompiledMethod,
  plain: PlainSetting,
  assumed: number | null,
): ScenarioSetting {
  const compiled = withGroups(method, plain.groups);
  const bare = sheetFrom(plain.sheet);
  const sheet = assumed === null ? bare : withAssumed(compiled, bare, assumed);
  return {
    compiled,
    sheet,
    others: plain.others.map(otherFrom),
    stage: plain.stage,
    ...(plain.othersBest === null ? {} : { othersBest: new Map(Object.entries(plain.othersBest)) }),
  };
}

/** Leaves of the tree that others score (surveys, statistics, assessors) and that have no data in this sheet. */
export function unknownLeaves(compiled: CompiledMethod, sheet: Sheet): readonly CompiledLeaf[] {
  const outside = outsideCodes(compiled);
  return planFor(compiled, sheet.family).leaves.filter(
    (leaf) => outside.has(leaf.code) && isBlank(sheet.entries[leaf.code]) && !isExempt(leaf, sheet.exempt),
  );
}

function withAssumed(compiled: CompiledMethod, sheet: Sheet, share: number): Sheet {
  const entries: Record<string, Entry> = { ...sheet.entries };
  for (const { code, max } of unknownLeaves(compiled, sheet))
    entries[code] = { decided: { points: max * share, reason: "", by: "assumed" } };
  return { ...sheet, entries };
}

function isBlank(entry: Entry | undefined): boolean {
  if (entry === undefined) return true;
  if (entry.decided !== undefined || entry.notApplicable === true) return false;
  return Object.keys(entry.inputs ?? {}).length === 0;
}

const OUTSIDE = new WeakMap<CompiledMethod["method"], ReadonlySet<string>>();

function outsideCodes({ method }: CompiledMethod): ReadonlySet<string> {
  const known = OUTSIDE.get(method);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const visit = (nodes: CompiledMethod["method"]["tree"]): void => {
    for (const node of nodes) {
      if ("children" in node && node.children !== undefined) visit(node.children);
      else if ("scoredBy" in node && node.scoredBy !== "self") found.add(node.code);
    }
  };
  visit(method.tree);
  OUTSIDE.set(method, found);
  return found;
}

/** The same method with groups for families that have none. */
function withGroups(compiled: CompiledMethod, groups: BandSet | null): CompiledMethod {
  if (groups === null) return compiled;
  const families = new Map(
    [...compiled.families].map(([family, plan]) => [family, { ...plan, groups: plan.groups ?? groups }]),
  );
  return { ...compiled, families };
}

function sheetFrom({ entries, ...plain }: PlainSetting["sheet"]): Sheet {
  return {
    ...plain,
    entries: Object.fromEntries(
      Object.entries(entries).map(([code, { inputs, decided }]): [string, Entry] => [
        code,
        { inputs, ...(decided === null ? {} : { decided: { ...decided, by: "appraised" } }) },
      ]),
    ),
  };
}

function otherFrom({ assignedMax, unit, family, total, ranked }: PlainOther): OtherUnit {
  return { unit, family, total, ranked, ...(assignedMax === null ? {} : { assignedMax }) };
}

/** The way back: a sheet as it travels. A declaration that a leaf does not apply travels as an entry without inputs. */
export function plainSheet(sheet: Sheet): PlainSetting["sheet"] {
  return {
    unit: sheet.unit,
    family: sheet.family,
    ranked: sheet.ranked !== false,
    exempt: sheet.exempt ?? [],
    entries: Object.fromEntries(
      Object.entries(sheet.entries).map(([code, { inputs = {}, decided }]): [string, PlainEntry] => [
        code,
        {
          inputs,
          decided: decided === undefined ? null : { points: decided.points, reason: decided.reason },
        },
      ]),
    ),
  };
}
