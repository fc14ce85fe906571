import { childrenOf, type Framework } from "../framework.ts";

/**
 * Share (0–1) of the whole index that each part has by its weights alone: the product of its share among its siblings and
 * those of the parts above it. The index itself has 1. Parts under weights that sum to zero have 0. As COINr
 * `get_eff_weights`.
 */
export function effectiveWeights(framework: Pick<Framework, "nodes">): ReadonlyMap<string, number> {
  const weights = new Map(framework.nodes.map(({ code, weight }) => [code, weight]));
  const shares = new Map<string, number>(
    framework.nodes.flatMap(({ code, parent }) => (parent === null ? [[code, 1]] : [])),
  );
  const children = childrenOf(framework);
  for (const { code } of framework.nodes) {
    const members = children.get(code) ?? [];
    const sum = members.reduce((total, child) => total + (weights.get(child) ?? 0), 0);
    for (const child of members)
      shares.set(child, sum === 0 ? 0 : ((shares.get(code) ?? 0) * (weights.get(child) ?? 0)) / sum);
  }
  return shares;
}
