import type { ReachQuestion } from "../uncertainty/index.ts";
import type { ExplorerKit } from "./kit.ts";
import { percentsOf, recompute } from "./recompute.ts";

/**
 * The question of best and worst ranks in one block when the weights of the parts on top may each be up to `by` (a share) more or
 * less. Undefined where the parts are not joined by an arithmetic or geometric mean or a sum. Units that lack a part are left out.
 */
export function reachOfParts(
  kit: ExplorerKit,
  block: string,
  by: number,
  unitAt: (row: number) => string,
): ReachQuestion | undefined {
  const top = kit.nodes.at(-1);
  const kind = top?.how.kind;
  if (top === undefined || (kind !== "arithmetic" && kind !== "sum" && kind !== "geometric"))
    return undefined;
  const rows = kit.blocks.length;
  const { values } = recompute(kit, { percents: {} });
  const sum = kind === "sum" ? top.weights.reduce((total, weight) => total + weight, 0) : 1;
  const factor = sum * top.times * kit.scale.times;
  const cellOf = (id: number, row: number): number => {
    const value = values[id * rows + row] ?? Number.NaN;
    return kind === "geometric" ? Math.log(value) : value * factor;
  };
  const known = [...kit.blocks.keys()].filter(
    (row) => kit.blocks[row] === block && top.children.every((id) => Number.isFinite(cellOf(id, row))),
  );
  const codes = [...kit.leaves, ...kit.nodes].map(({ code }) => code);
  return {
    units: known.map(unitAt),
    values: Float64Array.from(known.flatMap((row) => top.children.map((id) => cellOf(id, row)))),
    weights: percentsOf(top).map((percent, at) => ({
      code: codes[top.children[at] ?? 0] ?? "",
      least: Math.max(0, (percent / 100) * (1 - by)),
      most: Math.min(1, (percent / 100) * (1 + by)),
    })),
    tolerance: kind === "geometric" ? 0 : 0.5 * 10 ** -kit.ranking.decimals,
  };
}
