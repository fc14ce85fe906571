import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { MethodTrial, TrialRound } from "../../contract/methods.ts";
import { findItem, findNode, type Method, type Trial, tryMethod } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import {
  methodOfRound,
  readMethodSource,
  soundMethod,
  type VersionName,
  writesFor,
} from "../methods/index.ts";
import { loadRound, type Round, type RoundUnit, roundFacts } from "../rounds/index.ts";
import { readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";

/** Finished rounds of the reader's own units that were run with an earlier version of a set, newest first. */
export async function listTrialRounds(context: Context, { id, version }: VersionName): Promise<TrialRound[]> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  return context.store.read(async (tx) => {
    const line = await idsBehind(tx, id, version);
    const rounds = (await tx.rounds.list()).filter(
      (round) =>
        round.closedAt !== null && line.has(round.methodId) && writesFor(context.actor, round.ownerUnit),
    );
    return rounds.map(({ id: round, title, period, methodId, methodVersion }) => ({
      id: round,
      title,
      period,
      method: `${methodId}@${methodVersion}`,
    }));
  });
}

/** The id of a set and of all that it was made from. */
export async function idsBehind(
  tx: ReadTransaction,
  id: string,
  version: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set([id]);
  const seen = new Set<string>();
  let name = `${id}@${version}`;
  while (name !== "" && !seen.has(name)) {
    seen.add(name);
    const at = name.lastIndexOf("@");
    ids.add(name.slice(0, at));
    name = (await tx.methods.own(name.slice(0, at), name.slice(at + 1)))?.madeFrom ?? "";
  }
  return ids;
}

/**
 * Scores the sheets of a finished round once more with another version, a draft among them. Nothing is stored: it is an
 * experiment for those who write the set and run the round, never a result.
 */
export async function tryOnRound(context: Context, name: VersionName, id: RoundId): Promise<MethodTrial> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  const after = soundMethod(await readMethodSource(context, name.id, name.version));
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const { round, parts } = whole;
    requireAllowed(context.actor, "round.audit", {
      kind: "round",
      round: roundFacts(whole, context.clock.now()),
    });
    if (round.closedAt === null) throw new AppError("stage-not-open", `round ${id} is not closed yet`);
    const { method: before } = await methodOfRound(context.methods, tx.methods, round);
    const { final } = await readRoundSheets(tx, round, parts.units, before);
    return viewTrial(tryMethod(before, after, final), before, after, round, parts.units);
  });
}

function viewTrial(
  trial: Trial,
  before: Method,
  after: Method,
  round: Round,
  units: readonly RoundUnit[],
): MethodTrial {
  const { codes, notComparable, dropped } = trial.comparability;
  const old = new Map(trial.before.map((result) => [result.unit, result]));
  const next = new Map(trial.after.map((result) => [result.unit, result]));
  const shown = units.map((unit) => ({ unit, was: old.get(unit.unit), is: next.get(unit.unit) }));
  return {
    round: { id: round.id, title: round.title, period: round.period },
    comparable: codes.size,
    comparableMax: trial.comparableMax,
    max: after.max,
    notComparable: notComparable.map(({ code, why }) => ({ ...named(after, code), ...why })),
    dropped: dropped.map((code) => named(before, code)),
    units: shown
      .flatMap(({ unit: { unit, name, family }, was, is }) =>
        was === undefined || is === undefined
          ? []
          : [
              {
                unit,
                name,
                family,
                before: { total: was.total, rank: was.rank ?? null },
                after: { total: is.total, rank: is.rank ?? null },
              },
            ],
      )
      .sort((left, right) => (left.after.rank ?? Infinity) - (right.after.rank ?? Infinity)),
    leftOut: shown.flatMap(({ unit: { unit, name, family }, is }) =>
      is === undefined ? [{ unit, name, family }] : [],
    ),
  };
}

function named(method: Method, code: string): MethodTrial["dropped"][number] {
  const node = findNode(method, code) ?? findItem(method, code);
  const label = node?.label ?? { vi: code };
  return { code, label: { vi: label.vi, en: label.en ?? label.vi }, max: node?.max ?? 0 };
}
