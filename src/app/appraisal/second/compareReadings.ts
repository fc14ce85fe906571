import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { Comparison, SecondReadings } from "../../../contract/secondReadings.ts";
import { snap } from "../../../core/index.ts";
import { decide, owns } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { readRoundFrame, type SheetLine, sheetPlan } from "../../submissions/index.ts";
import type { Appraisal } from "../ports.ts";
import { candidates } from "./candidates.ts";
import type { SecondReading } from "./ports.ts";

/** For the owner: first and second reading side by side, and how often they agree. Nothing changes by itself. */
export function compareReadings(context: Context, roundId: RoundId): Promise<SecondReadings> {
  return context.store.read((tx) => comparison(context, tx, roundId));
}

export async function comparison(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<SecondReadings> {
  const round = await readRoundFrame(context, tx, roundId);
  if (!owns(context.actor, round.facts))
    throw new AppError("not-allowed", `second readings of round ${roundId} are for its owner`);
  const readings = await tx.appraisal.secondReadings(roundId);
  const made = new Map<string, Appraisal[]>();
  for (const each of await tx.appraisal.decisionsOfRound(roundId)) {
    const key = `${each.unit}\n${each.leaf}`;
    made.set(key, [...(made.get(key) ?? []), each]);
  }
  const units = new Map(round.units.map((unit) => [unit.unit, unit]));
  const rows = readings.flatMap((reading): Comparison[] => {
    const unit = units.get(reading.unit);
    const line = unit && sheetPlan(round.method.method, unit.family, round.lang).byCode.get(reading.leaf);
    const decisions = made.get(`${reading.unit}\n${reading.leaf}`) ?? [];
    const row = unit && line && rowOf(reading, unit.name, line, decisions);
    return row ? [row] : [];
  });
  const draws = await tx.appraisal.sampleDraws(roundId);
  return {
    draws: draws.map(({ seed, wanted, population, drawn, at, byName }) => ({
      seed,
      wanted,
      population,
      drawn,
      drawnAt: at.toISOString(),
      drawnByName: byName,
    })),
    population: (await candidates(context, tx, { round })).length,
    ...figures(rows),
    readers: readersOf(rows),
    rows: rows.sort((one, other) => difference(other) - difference(one)),
    mayDraw: decide(context.actor, "round.draw-sample", { kind: "round", round: round.facts }) === "allowed",
  };
}

function rowOf(
  reading: SecondReading,
  unitName: string,
  line: SheetLine,
  decisions: readonly Appraisal[],
): Comparison | undefined {
  const first = decisions.find(({ version }) => version === reading.firstVersion);
  const now = decisions.at(-1);
  if (!first || !now) return undefined;
  return {
    unit: reading.unit,
    unitName,
    leaf: line.code,
    label: line.fixed.label,
    fieldCode: line.fieldCode,
    max: line.max,
    self: first.selfPoints,
    first: { points: first.points, reason: first.reason, byName: first.decidedByName },
    second:
      reading.points === null || reading.readAt === null
        ? null
        : { points: reading.points, reason: reading.reason, at: reading.readAt.toISOString() },
    readerName: reading.readerName,
    now: now.version === first.version ? null : { points: now.points, reason: now.reason },
    sentBack: reading.sentBack && { word: reading.sentBack.word, at: reading.sentBack.at.toISOString() },
  };
}

function difference({ first, second }: Comparison): number {
  return second === null ? -1 : snap(Math.abs(second.points - first.points));
}

/** Agreement means equal points at 1e-9, as everywhere. */
export function figures(
  rows: readonly Pick<Comparison, "first" | "second">[],
): Pick<SecondReadings, "drawn" | "read" | "agreement" | "meanDifference" | "meanSize"> {
  const differences = rows.flatMap(({ first, second }) =>
    second === null ? [] : [snap(second.points - first.points)],
  );
  const read = differences.length;
  const mean = (numbers: readonly number[]): number | null =>
    read === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / read;
  return {
    drawn: rows.length,
    read,
    agreement: mean(differences.map((one) => (one === 0 ? 1 : 0))),
    meanDifference: mean(differences),
    meanSize: mean(differences.map(Math.abs)),
  };
}

function readersOf(rows: readonly Comparison[]): SecondReadings["readers"] {
  const names = [...new Set(rows.map(({ readerName }) => readerName))].sort(new Intl.Collator("vi").compare);
  return names.map((name) => {
    const own = rows.filter(({ readerName }) => readerName === name);
    return { name, drawn: own.length, read: own.filter(({ second }) => second !== null).length };
  });
}
