import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { ReopenedWork } from "../../contract/reopenings.ts";
import type { PartState } from "../../contract/sheets.ts";

/** One thing about a sheet, or a leaf of it, on which somebody's right depends. `leaf` null: the whole sheet. */
export type WorkFact = { readonly unit: UnitKey } & (
  | {
      readonly kind: "reopened";
      readonly leaf: string | null;
      readonly work: ReopenedWork;
      readonly until: Date;
    }
  | {
      readonly kind: "division";
      readonly leaf: string;
      readonly department: UnitKey;
      readonly division: string;
      /** YYYY-MM-DD, the inner deadline. */
      readonly due: string | null;
    }
  | { readonly kind: "part"; readonly department: UnitKey; readonly state: PartState }
  | { readonly kind: "requested"; readonly leaf: string; readonly department: UnitKey; readonly until: Date }
  | { readonly kind: "decided"; readonly leaf: string; readonly decision: "agree" | "change" }
  | { readonly kind: "replied"; readonly leaf: string; readonly state: "draft" | "sent" | "agreed" }
  | { readonly kind: "reader"; readonly leaf: string; readonly account: AccountId }
  | { readonly kind: "question"; readonly leaf: string }
);

/** The facts of one leaf as deciding about rights wants them. */
export interface LeafFacts {
  readonly divisions: readonly { readonly unit: UnitKey; readonly division: string }[];
  readonly closedParts: readonly UnitKey[];
  readonly requested: readonly UnitKey[];
  readonly reopened: readonly ReopenedWork[];
  readonly decision: "none" | "agree" | "change";
  readonly reply: "none" | "draft" | "sent" | "agreed";
  readonly reader: AccountId | null;
  readonly questionOpen: boolean;
}

const NOTHING: LeafFacts = {
  divisions: [],
  closedParts: [],
  requested: [],
  reopened: [],
  decision: "none",
  reply: "none",
  reader: null,
  questionOpen: false,
};

/** The facts of one sheet, found by leaf. */
export interface SheetWork {
  /** Facts of the sheet as a whole. */
  readonly whole: readonly WorkFact[];
  readonly byLeaf: ReadonlyMap<string, readonly WorkFact[]>;
}

export const NO_WORK: SheetWork = { whole: [], byLeaf: new Map() };

/** All facts of a round, by unit. */
export function workByUnit(facts: readonly WorkFact[]): ReadonlyMap<UnitKey, SheetWork> {
  const units = new Map<UnitKey, { whole: WorkFact[]; byLeaf: Map<string, WorkFact[]> }>();
  for (const fact of facts) {
    const unit = units.get(fact.unit) ?? { whole: [], byLeaf: new Map<string, WorkFact[]>() };
    units.set(fact.unit, unit);
    if (fact.kind === "part" || fact.leaf === null) unit.whole.push(fact);
    else unit.byLeaf.set(fact.leaf, [...(unit.byLeaf.get(fact.leaf) ?? []), fact]);
  }
  return units;
}

/** Of the facts of a sheet, those that hold at a leaf. */
export function leafFacts({ whole, byLeaf }: SheetWork, leaf: string): LeafFacts {
  const own = byLeaf.get(leaf);
  if (own === undefined && whole.length === 0) return NOTHING;
  return [...whole, ...(own ?? [])].reduce(withFact, NOTHING);
}

/** Work to which the whole sheet is reopened. */
export function sheetReopened({ whole }: SheetWork): readonly ReopenedWork[] {
  return whole.flatMap((fact) => (fact.kind === "reopened" ? [fact.work] : []));
}

/** Whether any leaf, or the whole sheet, is reopened for self-scoring. */
export function leavesReopened({ whole, byLeaf }: SheetWork): boolean {
  return [...whole, ...[...byLeaf.values()].flat()].some(
    (fact) => fact.kind === "reopened" && fact.work === "self-scoring",
  );
}

/** Where the part of a department stands; nothing said means that it is still being written. */
export function partStateOf({ whole }: SheetWork, department: UnitKey): PartState {
  const said = whole.find((fact) => fact.kind === "part" && fact.department === department);
  return said?.kind === "part" ? said.state : "draft";
}

function withFact(known: LeafFacts, fact: WorkFact): LeafFacts {
  switch (fact.kind) {
    case "reopened":
      return { ...known, reopened: [...known.reopened, fact.work] };
    case "division":
      return {
        ...known,
        divisions: [...known.divisions, { unit: fact.department, division: fact.division }],
      };
    case "part":
      return fact.state === "draft"
        ? known
        : { ...known, closedParts: [...known.closedParts, fact.department] };
    case "requested":
      return { ...known, requested: [...known.requested, fact.department] };
    case "decided":
      return { ...known, decision: fact.decision };
    case "replied":
      return { ...known, reply: fact.state };
    case "reader":
      return { ...known, reader: fact.account };
    case "question":
      return { ...known, questionOpen: true };
  }
}
