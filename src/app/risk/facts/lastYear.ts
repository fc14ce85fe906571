import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { LastYearFacts } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { type SheetLine, sheetPlan } from "../../submissions/index.ts";

/** What a line earned the year before; null where nothing comparable was published. */
export type LastYear = (unit: UnitKey, line: SheetLine) => LastYearFacts | null;

/** The published results of the round before. A criterion counts as the same where code and words are. */
export async function readLastYear(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  previous: RoundId | null,
  units: readonly UnitKey[],
): Promise<LastYear> {
  const round = previous === null ? undefined : await tx.rounds.find(previous);
  const computation = round === undefined ? undefined : await tx.publication.published(round.id);
  if (round === undefined || computation === undefined) return () => null;
  const [only] = units;
  const method = (await methodOfRound(context.methods, tx.methods, round)).method;
  const computed =
    units.length === 1 && only !== undefined
      ? [await tx.publication.unit(computation.id, only)]
      : await tx.publication.units(computation.id);
  const byUnit = new Map(
    computed.flatMap((each) => {
      if (each === undefined) return [];
      const { lines } = sheetPlan(method, each.final.family, "vi");
      const values = new Map(each.leaves.map((leaf) => [leaf.code, leaf]));
      const outcomes = new Map(each.final.leaves.map(({ code, outcome }) => [code, outcome]));
      const leaves = lines.flatMap((line): [string, { label: string; facts: LastYearFacts }][] => {
        const outcome = outcomes.get(line.code);
        if (outcome === undefined || outcome.kind === "notApplicable") return [];
        const points = outcome.kind === "scored" ? outcome.points : 0;
        const { self = null, appraised = null } = values.get(line.code) ?? {};
        const claimed = self?.kind === "scored" ? self.points : 0;
        const cut = appraised?.decision === "change" && appraised.points < claimed - 1e-9;
        return [[line.code, { label: line.leaf.label.vi, facts: { points, max: line.max, cut } }]];
      });
      return [[each.unit, new Map(leaves)] as const];
    }),
  );
  return (unit, line) => {
    const old = byUnit.get(unit)?.get(line.code);
    return old === undefined || old.label !== line.leaf.label.vi ? null : old.facts;
  };
}
