import type { Changes } from "../composite/changes.ts";
import { indexFault, type Refusable } from "../composite/indexFault.ts";
import { prepareComposite } from "../composite/run/prepare.ts";
import { replayScores } from "../composite/run/replay.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { given, refused } from "./answers.ts";
import { preparedWays } from "./preparedWays.ts";

/** One node of an index, over and over: scores of all units under changes, quickly. */
export interface IndexRuns {
  /** In the order of the table's rows; `unit@period` where there are several periods. */
  readonly units: readonly string[];
  /** Units of the same block (and period) are ranked among themselves. */
  readonly blocks: readonly string[];
  /** Scores as the method stands; NaN where a unit has none. */
  readonly nominal: Float64Array;
  readonly scores: (changes: Changes) => Refusable<Float64Array>;
}

/** Prepares an index for many runs of one of its nodes (the index as a whole when absent). Refuses what the index refuses. */
export function indexRuns(method: CompositeMethod, table: IndexTable, node?: string): Refusable<IndexRuns> {
  const prepared = prepareComposite(method, table);
  if (!prepared.ok) return prepared;
  const { plan } = prepared.value;
  const id = node === undefined ? plan.total : plan.idOf.get(node);
  if (id === undefined)
    return refused(
      indexFault(
        "code-unknown",
        { node: node ?? "" },
        `Bộ chỉ số không có mục “${node}”.`,
        `The method has no leaf or node “${node}”.`,
      ),
    );
  const { rows } = table;
  const severalPeriods = new Set(rows.map(({ period }) => period)).size > 1;
  const named = (name: string, period: string): string => (severalPeriods ? `${name}@${period}` : name);
  const wayOf = preparedWays(prepared.value);
  const scores = (changes: Changes): Refusable<Float64Array> => {
    const all = replayScores(...wayOf(changes));
    return all.ok ? given(all.value.subarray(id * rows.length, (id + 1) * rows.length)) : all;
  };
  const nominal = scores({});
  if (!nominal.ok) return nominal;
  return given({
    units: rows.map(({ unit, period }) => named(unit, period)),
    blocks: rows.map(({ family, period }) => named(plan.blockOf.get(family) ?? family, period)),
    nominal: nominal.value,
    scores,
  });
}
