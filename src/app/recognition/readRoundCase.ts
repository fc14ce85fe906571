import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Band, Method } from "../../core/index.ts";
import { familiesOf } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound } from "../methods/index.ts";
import type { Objection } from "../objections/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { timingOf } from "../tasks/index.ts";
import type { UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { LeadTask, RecognitionList } from "./ports.ts";
import type { ItemPoints, RoundCase, UnitCase } from "./roundCase.ts";

type Wanted = Pick<RecognitionList, "office" | "roundId" | "tasksFrom" | "tasksUntil">;

/** Everything that the rules look at, from the published result in force. Throws `stage-not-open` before publication. */
export async function readRoundCase(context: Context, tx: ReadTransaction, list: Wanted): Promise<RoundCase> {
  const round = await tx.rounds.find(list.roundId);
  if (!round) throw new AppError("not-found", `no round ${list.roundId}`);
  const computation = round.publishedAt === null ? undefined : await tx.publication.published(round.id);
  if (computation === undefined) throw new AppError("stage-not-open", `round ${round.id} is not published`);
  const units = await tx.publication.units(computation.id);
  const keys = units.map(({ unit }) => unit);
  const method = await methodOfRound(context.methods, tx.methods, round);
  const before = await ranksBefore(tx, round);
  const tasks = await tx.recognition.tasksDue(list.office, keys, {
    from: list.tasksFrom,
    until: list.tasksUntil,
  });
  const facts: Facts = {
    round,
    method,
    units,
    before: before?.ranks ?? new Map(),
    tasks,
    handedIn: await handIns(tx, round.id, round.clock.selfScoring.until),
    objections: await tx.objections.objectionsOfRound(round.id),
    records: await recordsOf(tx, keys),
    today: vietnamClock(context.clock.now()).day,
  };
  return {
    round: { id: round.id, title: round.title, period: round.period, edition: computation.edition ?? 1 },
    computation: computation.id,
    illustration: round.illustration,
    decimals: method.method.rounding.decimals,
    before: before && { period: before.period },
    hasBonus: (method.method.bonus?.items.length ?? 0) > 0,
    tasks: tasks.length,
    units: units.map((unit) => unitCase(unit, facts)),
  };
}

interface Facts {
  readonly round: Round;
  readonly method: LoadedMethod;
  readonly units: readonly ComputedUnit[];
  readonly before: ReadonlyMap<string, number>;
  readonly tasks: readonly LeadTask[];
  readonly handedIn: ReadonlyMap<string, Date>;
  readonly objections: readonly Objection[];
  readonly records: ReadonlyMap<string, UnitRecord>;
  readonly today: string;
}

async function ranksBefore(tx: ReadTransaction, { previousRound }: Round) {
  const earlier = previousRound === null ? undefined : await tx.rounds.find(previousRound);
  const computation =
    earlier === undefined || earlier.publishedAt === null
      ? undefined
      : await tx.publication.published(earlier.id);
  if (earlier === undefined || computation === undefined) return null;
  const units = await tx.publication.units(computation.id);
  const ranks = new Map(
    units.flatMap(({ unit, final }) =>
      final.rank === undefined ? [] : [[unit as string, final.rank] as const],
    ),
  );
  return { period: earlier.period, ranks };
}

/** The first handing in that was not taken back; one look at the receipts only where the last came after the window. */
async function handIns(
  tx: ReadTransaction,
  roundId: RoundId,
  until: string,
): Promise<ReadonlyMap<string, Date>> {
  const found = new Map<string, Date>();
  for (const { unit, submittedAt } of await tx.submissions.submissionsOfRound(roundId)) {
    if (submittedAt === null) continue;
    const receipts =
      submittedAt < new Date(until) ? [] : await tx.submissions.receiptsOfSheet({ roundId, unit });
    const first = receipts.findLast(({ withdrawnAt }) => withdrawnAt === null)?.submittedAt ?? submittedAt;
    found.set(unit, first);
  }
  return found;
}

/** The units, and those that took their place. */
async function recordsOf(
  tx: ReadTransaction,
  keys: readonly UnitKey[],
): Promise<ReadonlyMap<string, UnitRecord>> {
  const own = await tx.units.byKeys(keys);
  const successors = own.flatMap(({ successor }) => (successor === null ? [] : [successor]));
  const later = successors.length === 0 ? [] : await tx.units.byKeys(successors);
  return new Map([...own, ...later].map((record) => [record.key, record]));
}

function unitCase(unit: ComputedUnit, facts: Facts): UnitCase {
  const { round, method, units, tasks, objections } = facts;
  const { final } = unit;
  const pool = poolOf(method, final.family);
  const classes = classesOf(method.method, final.family);
  const place = classes.findIndex(({ id }) => id === final.group);
  const own = tasks.filter(({ lead }) => lead === unit.unit);
  const timings = own.map((task) => ({ task, timing: timingOf(task, facts.today).kind }));
  const mine = objections.filter((each) => each.unit === unit.unit);
  return {
    unit: unit.unit,
    name: unit.name,
    pool,
    rank: final.rank ?? null,
    rankedUnits: units.filter(
      (each) => each.final.rank !== undefined && poolOf(method, each.final.family) === pool,
    ).length,
    total: final.total,
    group: place < 0 ? null : wordsOf(classes[place]),
    groupPlace: place < 0 ? null : place,
    classes: classes.map((band) => wordsOf(band).vi),
    rankBefore: facts.before.get(unit.unit) ?? null,
    ...itemsOf(method.method, unit),
    tasksDone: timings.filter(({ timing }) => timing === "done-before" || timing === "done-on").length,
    lateTasks: timings
      .filter(({ timing }) => timing === "late" || timing === "done-after")
      .map(({ task }) => task),
    handedIn: facts.handedIn.get(unit.unit) ?? null,
    handInUntil: new Date(round.clock.selfScoring.until),
    objections: {
      open: mine.filter(({ decision }) => decision === null).length,
      upheld: mine.filter(({ decision }) => decision?.outcome === "upheld").length,
    },
    ended: endOf(facts, unit.unit),
  };
}

function poolOf({ compiled }: LoadedMethod, family: string): string {
  return compiled.families.get(family)?.rankedWith ?? family;
}

/** Classes of a family, best first. */
function classesOf(method: Method, family: string): readonly Band[] {
  const bands = familiesOf(method).find(({ id }) => id === family)?.groups ?? method.groups;
  return (bands?.bands ?? []).toSorted((left, right) => lower(right) - lower(left));
}

function lower({ from, above }: Band): number {
  return from ?? above ?? Number.NEGATIVE_INFINITY;
}

function wordsOf(band: Band | undefined) {
  const vi = band?.label?.vi ?? band?.id ?? "";
  return { vi, en: band?.label?.en ?? vi };
}

/** Bonus and penalty items at which points were given. */
function itemsOf(method: Method, { final }: ComputedUnit): Pick<UnitCase, "bonus" | "penalties"> {
  const given = (items: NonNullable<Method["bonus"]>["items"]): ItemPoints[] =>
    items.flatMap(({ code, label }) => {
      const outcome = final.items.find((item) => item.code === code)?.outcome;
      return outcome?.kind === "scored" && outcome.points !== 0
        ? [{ label: { vi: label.vi, en: label.en ?? label.vi }, points: Math.abs(outcome.points) }]
        : [];
    });
  return { bonus: given(method.bonus?.items ?? []), penalties: given(method.penalty?.items ?? []) };
}

/** `validTo` is the last day of a unit. */
function endOf({ records, today }: Facts, key: UnitKey): UnitCase["ended"] {
  const record = records.get(key);
  if (record === undefined) return { on: null, successor: null };
  const over = record.validTo !== null && record.validTo <= today;
  if (!over && record.successor === null) return null;
  const successor =
    record.successor === null ? null : (records.get(record.successor)?.name ?? record.successor);
  return { on: record.validTo, successor };
}
