import type { RiskDate, RiskLeaf } from "../../contract/risk.ts";
import { RISK_DATES } from "../../contract/risk.ts";

export const STATE_FILTERS = ["at-risk", "lost", "open", "sure"] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** What the list is narrowed to; kept in the address. Empty means all. */
export interface Narrowing {
  readonly state: StateFilter | "";
  readonly field: string;
  readonly lead: string;
  readonly when: RiskDate | "";
}

const STATE_NAMES: Readonly<Record<StateFilter, string>> = {
  "at-risk": "nguy-co",
  lost: "da-mat",
  open: "chua-co",
  sure: "chac-chan",
};
const DATE_NAMES: Readonly<Record<RiskDate, string>> = {
  passed: "qua-han",
  week: "tuan",
  fortnight: "hai-tuan",
  month: "thang",
  later: "sau",
  undated: "chua-dinh",
  settled: "xong",
};
/** Leaves that nobody leads. */
export const NO_LEAD = "chua-giao";

export function readNarrowing(params: URLSearchParams): Narrowing {
  const [state, when] = [params.get("tinh-trang"), params.get("han")];
  return {
    state: STATE_FILTERS.find((each) => STATE_NAMES[each] === state) ?? "",
    field: params.get("linh-vuc") ?? "",
    lead: params.get("chu-tri") ?? "",
    when: RISK_DATES.find((each) => DATE_NAMES[each] === when) ?? "",
  };
}

/** The parameters of the address, with the others left as they are. */
export function writeNarrowing(params: URLSearchParams, narrowing: Narrowing): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string) => (value === "" ? next.delete(name) : next.set(name, value));
  set("tinh-trang", narrowing.state === "" ? "" : STATE_NAMES[narrowing.state]);
  set("linh-vuc", narrowing.field);
  set("chu-tri", narrowing.lead);
  set("han", narrowing.when === "" ? "" : DATE_NAMES[narrowing.when]);
  return next;
}

/** Leaves with points of that kind: one leaf may have some at risk and some lost. */
function hasState(leaf: RiskLeaf, state: StateFilter): boolean {
  switch (state) {
    case "at-risk":
      return leaf.atRisk > 0;
    case "lost":
      return leaf.lost > 0;
    case "open":
      return leaf.open > 0;
    case "sure":
      return leaf.atRisk + leaf.lost + leaf.open === 0;
  }
}

export function narrowed(
  leaves: readonly RiskLeaf[],
  { state, field, lead, when }: Narrowing,
): readonly RiskLeaf[] {
  return leaves.filter(
    (leaf) =>
      (state === "" || hasState(leaf, state)) &&
      (field === "" || leaf.field === field) &&
      (lead === "" || (lead === NO_LEAD ? leaf.lead === null : leaf.lead === lead)) &&
      (when === "" || leaf.when === when),
  );
}
