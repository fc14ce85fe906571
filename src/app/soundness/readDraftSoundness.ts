import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Soundness } from "../../contract/soundness.ts";
import { checkComposite, checkMethod, type Method, methodKindOf, tryMethod } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import {
  faultsOf,
  methodOfRound,
  readMethodSource,
  soundMethod,
  type VersionName,
  writesFor,
} from "../methods/index.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import { readRoundSheets } from "../scoring/index.ts";
import { linesOf } from "./linesOf.ts";
import { lookAtComposite } from "./lookAtComposite.ts";
import { lookAtPoints, type PointsLook } from "./lookAtPoints.ts";
import { byFamily, viewSoundnessRound } from "./roundData.ts";
import { viewFaults } from "./viewFindings.ts";

/**
 * What is weak in a set that is being written, or in any that may be cloned: in its texts, weights and rules, and with a round
 * of the reader's own office in what the answers of its units show. Nothing is stored. A text that is not sound is
 * answered with its faults alone.
 */
export async function readDraftSoundness(
  context: Context,
  { id, version }: VersionName,
  round?: RoundId,
): Promise<Soundness> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  const source = await readMethodSource(context, id, version);
  const base = { id, version, round: null, withoutData: [], studies: [] };
  const kind = methodKindOf(source) === "composite" ? "composite" : "points";
  if (round !== undefined && kind === "composite") soundMethod(source);
  const faults = faultsOf(source, { id, version });
  if (faults.length > 0) return { ...base, kind, title: { vi: id, en: id }, findings: viewFaults(faults) };
  const lines = linesOf(source);
  const composite = kind === "composite" ? checkComposite(source) : undefined;
  if (composite?.ok) return { ...base, kind, ...lookAtComposite(composite.method, lines) };
  const reading = checkMethod(source);
  if (!reading.ok) throw new AppError("method-faulty", `${id}@${version} is faulty`);
  const { method } = reading;
  if (round === undefined) return { ...base, kind, ...lookAtPoints({ method, data: [], lines }) };
  const data = await dataOfRound(context, round, method);
  return { ...base, kind, round: data.round, ...lookAtPoints({ method, lines, ...data.look }) };
}

/** The answers of a round scored with this method: as decided in a finished round, else as the units scored themselves. */
async function dataOfRound(
  context: Context,
  id: RoundId,
  method: Method,
): Promise<{
  readonly round: Soundness["round"];
  readonly look: Pick<PointsLook, "data" | "without">;
}> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const { round, parts } = whole;
    const facts = roundFacts(whole, context.clock.now());
    requireAllowed(context.actor, "round.audit", { kind: "round", round: facts });
    if (!writesFor(context.actor, round.ownerUnit))
      throw new AppError("not-allowed", `${context.actor.accountId} does not run round ${id}`);
    if (facts.stage === "draft") throw new AppError("stage-not-open", `round ${id} is not opened yet`);
    const { method: before } = await methodOfRound(context.methods, tx.methods, round);
    const sheets = await readRoundSheets(tx, round, parts.units, before);
    const finished = round.closedAt !== null;
    const trial = tryMethod(before, method, finished ? sheets.final : sheets.self);
    const names = new Map<string, string>(parts.units.map(({ unit, name }) => [unit, name]));
    // Who has not begun says nothing about the criteria.
    const begun = trial.after.filter(
      ({ leaves }) => finished || leaves.some(({ outcome }) => outcome.kind === "scored"),
    );
    return {
      round: viewSoundnessRound(round),
      look: {
        data: byFamily(begun, (unit) => names.get(unit)),
        without: new Set(trial.comparability.notComparable.map(({ code }) => code)),
      },
    };
  });
}
