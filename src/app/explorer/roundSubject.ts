import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { compositeOfPoints, tableOfFields } from "../../core/points-as-composite/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { openPeriod, type PeriodSource } from "./opened.ts";
import { describePeriod, type Subject } from "./subject.ts";

/** What stands before the id of a round where methods have their id. */
export const ROUND_PREFIX = "dot-";

/** A published round with its fields as parts. Throws not-found for every other round. */
export async function roundSubject(
  context: Pick<Context, "store" | "methods">,
  id: RoundId,
): Promise<Subject> {
  const { round, source, names, before } = await context.store.read(async (tx) => {
    const found = await tx.rounds.find(id);
    if (!found?.publishedAt) throw new AppError("not-found", `no published round ${id}`);
    const own = await sourceOf(context, tx, found);
    const previous = found.previousRound === null ? undefined : await tx.rounds.find(found.previousRound);
    const earlier = previous?.publishedAt ? await sourceOf(context, tx, previous) : undefined;
    return {
      round: found,
      source: own.source,
      names: new Map([...(earlier?.names ?? []), ...own.names]),
      before: earlier?.source,
    };
  });
  const opened = openPeriod(source);
  const path = `/ket-qua/${round.id}`;
  return {
    summary: {
      id: `${ROUND_PREFIX}${round.id}`,
      kind: "round",
      title: { vi: round.title, en: round.title },
      illustration: round.illustration,
      periods: [describePeriod(round.period, opened)],
    },
    unitWords: { vi: "điểm", en: "points" },
    decimals: source.official.decimals,
    years: [],
    opened: new Map([[round.period, opened]]),
    names: (unit) => {
      const name = names.get(unit) ?? unit;
      return { vi: name, en: name };
    },
    officialPath: () => path,
    before: () => before,
    versions: () => [],
    under: () => undefined,
  };
}

async function sourceOf(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  round: Round,
): Promise<{ readonly source: PeriodSource; readonly names: ReadonlyMap<string, string> }> {
  const computation = await tx.publication.published(round.id);
  if (computation === undefined) throw new AppError("not-found", `round ${round.id} has no published result`);
  const { method } = await methodOfRound(methods, tx.methods, round);
  const units = (await tx.publication.units(computation.id)).filter(({ final }) => final.ranked);
  const { period } = round;
  const table = tableOfFields(
    method,
    units.map(({ unit, name, final }: ComputedUnit) => ({
      row: { unit, label: name, family: final.family, period, groups: {} },
      fields: final.nodes.map(({ code, points, assignedMax }) => ({ code, points, assignedMax })),
    })),
  );
  return {
    names: new Map(units.map(({ unit, name }) => [unit, name])),
    source: {
      method: compositeOfPoints(method),
      table,
      period,
      official: {
        totals: Float64Array.from(units, ({ final }) => final.total),
        ranks: Float64Array.from(units, ({ final }) => final.rank ?? Number.NaN),
        inAll: units.length,
        decimals: method.rounding.decimals,
      },
    },
  };
}
