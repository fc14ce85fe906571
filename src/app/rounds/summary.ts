import type { UnitKey } from "../../contract/ids.ts";
import type { RoundSummary } from "../../contract/rounds.ts";
import { belongsTo } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { WholeRound } from "./loadRound.ts";
import type { RoundCounts } from "./ports.ts";
import { deadlineOf, stageOf } from "./stage.ts";

export interface SummaryNames {
  readonly methodTitle: string;
  readonly ownerUnitName: string;
}

export function summaryOf(
  whole: WholeRound,
  names: SummaryNames,
  counts: RoundCounts,
  actor: Actor,
  now: Date,
): RoundSummary {
  const { round } = whole;
  return {
    id: round.id,
    title: round.title,
    kind: round.kind,
    period: round.period,
    methodId: round.methodId,
    methodVersion: round.methodVersion,
    methodTitle: names.methodTitle,
    ownerUnit: round.ownerUnit,
    ownerUnitName: names.ownerUnitName,
    stage: stageOf(round, now),
    clock: round.clock,
    deadline: deadlineOf(round, now),
    unitCount: counts.units,
    submittedCount: counts.submitted,
    illustration: round.illustration,
    publishedAt: round.publishedAt?.toISOString() ?? null,
    myUnits: myUnits(whole, actor),
  };
}

/** Own sheets; where the province is measured, its one sheet for whoever leads, supports or compiles. */
function myUnits({ round, parts }: WholeRound, actor: Actor): UnitKey[] {
  const units = parts.units.map(({ unit }) => unit);
  const actsFor = (unit: UnitKey): boolean => belongsTo(actor, unit);
  if (round.kind === "measures") return units.filter(actsFor);
  const owns = actor.roles.some((grant) => grant.role === "owner" && grant.unit === round.ownerUnit);
  const takesPart = parts.assignments.some(({ lead, support }) => [lead, ...support].some(actsFor));
  return owns || takesPart ? units : units.filter(actsFor);
}
