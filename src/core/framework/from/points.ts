import type { Method, Node } from "../../method/schema.ts";
import { appliesTo, isLeaf } from "../../method/tree.ts";
import type { Outcome } from "../../outcome.ts";
import type { Framework, FrameworkNode } from "../framework.ts";

/** What one unit earned in a round: a `UnitResult` of the scoring fits as it is. */
export interface EarnedPoints {
  readonly unit: string;
  readonly label?: string;
  readonly leaves: readonly { readonly code: string; readonly outcome: Outcome }[];
}

/**
 * A points method with the results of one family in a round. Every value is the share of the maximum that was earned;
 * leaves that do not apply are left out of it, leaves without data earn nothing. Bonus and penalty stay outside, since they
 * are no part of the tree. Leaves named in `without` are taken as applying to nobody, such as those for which a round of an
 * earlier version has no comparable answers.
 */
export function pointsFramework(
  method: Method,
  results: readonly EarnedPoints[],
  family?: string,
  without: ReadonlySet<string> = new Set(),
): Framework {
  const nodes = nodesOf(method, family);
  const applies = (code: string, outcome: Outcome | undefined): boolean =>
    !without.has(code) && outcome?.kind !== "notApplicable";
  const earned = results.map(({ leaves }) => new Map(leaves.map(({ code, outcome }) => [code, outcome])));
  const most = new Map(nodes.flatMap(({ code, weight, isScored }) => (isScored ? [[code, weight]] : [])));
  const under = leavesUnder(nodes);
  const share = (codes: readonly string[]) =>
    Float64Array.from(earned, (outcomes) => shareOf(codes, outcomes, most, applies));
  const root = nodes[0]?.code ?? "";
  return {
    nodes,
    units: results.map(({ unit }) => unit),
    labels: results.map(({ unit, label }) => label ?? unit),
    values: new Map(
      nodes.map(({ code, isScored }) => [
        code,
        isScored ? given(code, earned, most.get(code) ?? 1) : share(under.get(code) ?? []),
      ]),
    ),
    given: new Map([...most.keys()].map((code) => [code, given(code, earned, 1)])),
    notApplicable: new Map(
      [...most.keys()].map((code) => [
        code,
        Uint8Array.from(earned, (outcomes) => (applies(code, outcomes.get(code)) ? 0 : 1)),
      ]),
    ),
    indexWithout: (code) => {
      const gone = new Set(under.get(code) ?? [code]);
      const left = (under.get(root) ?? []).filter((leaf) => !gone.has(leaf));
      return left.length === 0 ? null : share(left);
    },
    leafWord: { vi: "tiêu chí", en: "criterion" },
    wholeWord: { vi: "cả bộ tiêu chí", en: "set as a whole" },
    missingIsNothing: true,
  };
}

interface PointsNode extends FrameworkNode {
  readonly isScored: boolean;
}

function nodesOf(method: Method, family: string | undefined): readonly PointsNode[] {
  const found: PointsNode[] = [
    {
      code: "total",
      label: method.title,
      parent: null,
      weight: method.max,
      unresolved: false,
      lacksDirection: false,
      isScored: false,
    },
  ];
  const visit = (node: Node, parent: string): void => {
    if (!appliesTo(node, family)) return;
    const leaf = isLeaf(node);
    found.push({
      code: node.code,
      label: node.label,
      parent,
      weight: node.max,
      citation: node.citation,
      unresolved: leaf && node.status === "unresolved",
      lacksDirection: false,
      ...(leaf ? { bounds: [0, node.max], full: 1 } : {}),
      isScored: leaf,
    });
    if (!leaf) for (const child of node.children) visit(child, node.code);
  };
  for (const node of method.tree) visit(node, "total");
  return found;
}

/** Node → the leaves under it. */
function leavesUnder(nodes: readonly PointsNode[]): ReadonlyMap<string, readonly string[]> {
  const under = new Map<string, string[]>();
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  for (const { code, isScored } of nodes) {
    if (!isScored) continue;
    for (
      let above: string | null = parents.get(code) ?? null;
      above !== null;
      above = parents.get(above) ?? null
    )
      under.set(above, [...(under.get(above) ?? []), code]);
  }
  return under;
}

function given(code: string, earned: readonly ReadonlyMap<string, Outcome>[], most: number): Float64Array {
  return Float64Array.from(earned, (outcomes) => {
    const outcome = outcomes.get(code);
    return outcome?.kind === "scored" ? outcome.points / most : Number.NaN;
  });
}

/** Points earned over points that apply; NaN where none applies. */
function shareOf(
  codes: readonly string[],
  outcomes: ReadonlyMap<string, Outcome>,
  most: ReadonlyMap<string, number>,
  applies: (code: string, outcome: Outcome | undefined) => boolean,
): number {
  let points = 0;
  let whole = 0;
  for (const code of codes) {
    const outcome = outcomes.get(code);
    if (!applies(code, outcome)) continue;
    whole += most.get(code) ?? 0;
    if (outcome?.kind === "scored") points += outcome.points;
  }
  return whole > 0 ? points / whole : Number.NaN;
}
