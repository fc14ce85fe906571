import type { CompareIndex, IndexComparison } from "../../contract/indices.ts";
import { compareResults } from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { changesOf } from "./changesOf.ts";
import { unitNames } from "./names.ts";
import { type FigureFile, readSubject } from "./readSubject.ts";
import { resultOf } from "./tryIndex.ts";

/** The same figures by two sets of rules: which ranks or values move, and by how much. */
export async function compareIndex(
  context: Context,
  asked: CompareIndex,
  file: FigureFile | null,
): Promise<IndexComparison> {
  requireSignedIn(context.actor);
  const before = await readSubject(context, asked, file);
  const after =
    asked.with === undefined ? before : await readSubject(context, { ...asked, method: asked.with }, file);
  const comparison = compareResults(resultOf(before), resultOf(after, changesOf(asked.changes)), {
    node: before.method.total.code,
    rightNode: after.method.total.code,
    by: asked.by,
  });
  const nameOf = unitNames(before.table);
  return {
    before: before.run,
    after: after.run,
    by: asked.by,
    decimals: asked.by === "rank" ? 0 : before.method.rounding.decimals,
    units: comparison.units
      .map(({ unit, period, left, right, difference }) => ({
        unit,
        name: nameOf(unit),
        period,
        before: left,
        after: right,
        difference,
      }))
      .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference)),
    onlyBefore: comparison.onlyLeft.map(nameOf),
    onlyAfter: comparison.onlyRight.map(unitNames(after.table)),
    meanAbsolute: comparison.meanAbsolute ?? null,
    correlation: comparison.correlation ?? null,
  };
}
