import type { ScenarioBasis } from "../../../contract/scenarios.ts";
import type { BandSet, PlainOther } from "../../../core/index.ts";

/** Others as a scenario sets its unit against them. */
export interface Basis {
  readonly view: ScenarioBasis;
  readonly others: readonly PlainOther[];
  readonly othersInAll: number;
  readonly othersBest: Readonly<Record<string, number>> | null;
  readonly groups: BandSet | null;
  readonly names: Readonly<Record<string, string>>;
}

export const NO_BASIS: Basis = {
  view: {
    kind: "none",
    title: "",
    period: "",
    scaledFrom: null,
    known: 0,
    inAll: 0,
    illustration: false,
    groupsFrom: null,
    ref: "none",
    years: [],
  },
  others: [],
  othersInAll: 0,
  othersBest: null,
  groups: null,
  names: {},
};

/** A basis in which every total is known. */
export function wholeBasis(
  view: Pick<ScenarioBasis, "kind" | "title" | "period" | "scaledFrom" | "illustration" | "ref">,
  others: readonly (PlainOther & { readonly name: string })[],
  othersBest: Basis["othersBest"],
): Basis {
  const ranked = others.filter((other) => other.ranked).length;
  return {
    view: { ...view, known: ranked, inAll: ranked, groupsFrom: null, years: [] },
    others: others.map(({ name: _name, ...other }) => other),
    othersInAll: ranked,
    othersBest,
    groups: null,
    names: Object.fromEntries(others.map(({ unit, name }) => [unit, name])),
  };
}
