import type { PlainOther, Sheet } from "../../../core/index.ts";
import { scoreRound, snap } from "../../../core/index.ts";
import { keepBest } from "../../../core/scoring/scoreRound.ts";
import { planFor } from "../../../core/scoring/scoreUnit.ts";
import type { ComputedUnit } from "../../publication/index.ts";
import { readRoundSheets } from "../../scoring/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { type Basis, NO_BASIS, wholeBasis } from "./basis.ts";

/** What the other units of the running round would have by their own answers as they stand, handed in or not. */
export async function provisionalTotals(tx: ReadTransaction, frame: SheetFrame): Promise<Basis> {
  const { round, method } = frame;
  const units = await tx.rounds.units(round.id);
  const { self } = await readRoundSheets(tx, round, units, method.method);
  const names = new Map<string, string>(units.map(({ unit, name }) => [unit, name]));
  const rivals = self.filter((sheet) => isRival(frame, sheet));
  const scored = scoreRound(method.compiled, self, { stage: "open" }).units;
  const rivalKeys = new Set(rivals.map(({ unit }) => unit));
  const others = scored.flatMap(({ unit, family, total, assignedMax, ranked }) =>
    rivalKeys.has(unit)
      ? [{ unit, family, total, assignedMax, ranked, printedRank: null, name: names.get(unit) ?? unit }]
      : [],
  );
  return wholeBasis(
    {
      kind: "provisional",
      title: round.title,
      period: round.period,
      scaledFrom: null,
      illustration: round.illustration,
      ref: `provisional:${round.id}`,
    },
    others,
    bestOf(frame, rivals),
  );
}

/** The published totals of the round itself. */
export async function publishedHere(tx: ReadTransaction, frame: SheetFrame): Promise<Basis> {
  const { round, method } = frame;
  const computation = await tx.publication.published(round.id);
  if (computation === undefined) return NO_BASIS;
  const computed = await tx.publication.units(computation.id);
  const { final } = await readRoundSheets(tx, round, await tx.rounds.units(round.id), method.method);
  return wholeBasis(
    {
      kind: "same-round",
      title: round.title,
      period: round.period,
      scaledFrom: null,
      illustration: round.illustration,
      ref: `same-round:${computation.id}`,
    },
    computed.map((unit) => otherOf(unit, 1)).filter((other) => isRival(frame, other)),
    bestOf(
      frame,
      final.filter((sheet) => isRival(frame, sheet)),
    ),
  );
}

/** A unit other than the scenario's own that shares its ranking. */
export function isRival(
  { method: { compiled }, unit }: SheetFrame,
  other: Pick<Sheet, "unit" | "family">,
): boolean {
  const pool = planFor(compiled, unit.family).rankedWith;
  return other.unit !== unit.unit && compiled.families.get(other.family)?.rankedWith === pool;
}

export function otherOf(
  { unit, name, final }: ComputedUnit,
  factor: number,
): PlainOther & { readonly name: string } {
  const { family, total, assignedMax, ranked, rank } = final;
  return {
    unit,
    name,
    family,
    total: snap(total * factor),
    assignedMax: snap(assignedMax * factor),
    ranked,
    printedRank: rank ?? null,
  };
}

function bestOf(
  { method: { compiled }, unit }: SheetFrame,
  sheets: readonly Sheet[],
): Readonly<Record<string, number>> | null {
  const comparing = planFor(compiled, unit.family).leaves.filter((leaf) => leaf.compared !== undefined);
  if (comparing.length === 0) return null;
  const best = new Map<string, number>();
  for (const sheet of sheets) keepBest(comparing, sheet, best);
  return Object.fromEntries(best);
}
