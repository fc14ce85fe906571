import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { ObjectionList, ObjectionView } from "../../contract/objections.ts";
import { type AccountRecord, allowedActions, decide, requireAllowed } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import type { ComputedUnit } from "../publication/index.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { frameOf, type RoundFrame, readRoundFrame, vietnamDay } from "../submissions/index.ts";
import { mayDecide, subjectOf } from "./objectionFrame.ts";
import { fileUntil } from "./objectionWindow.ts";
import type { Objection } from "./ports.ts";
import { statisticsOf } from "./statisticsOf.ts";

/** The objections of a round as far as the reader may see them: all for the owner, own ones, those given to the reader. */
export async function listObjections(context: Context, roundId: RoundId): Promise<ObjectionList> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, roundId);
    const round = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
    const all = await tx.objections.objectionsOfRound(roundId);
    const mine = all.some(({ assignee }) => assignee?.account === context.actor.accountId);
    if (!mine) requireAllowed(context.actor, "round.see", round);
    const frame = await readRoundFrame(context, tx, roundId);
    const published = await publishedUnits(tx, roundId);
    const owns = decide(context.actor, "round.correct", round) === "allowed";
    const people = owns ? await possibleDeciders(tx, frame) : [];
    const objections: ObjectionView[] = [];
    for (const objection of all) {
      const unit = published.get(objection.unit);
      const view = await viewObjection(context, tx, frame, objection, { published: unit, people });
      if (view.allowed.includes("objection.see")) objections.push(view);
    }
    const today = vietnamDay(frame.now);
    const until = fileUntil(whole.round, await workingCalendar(tx));
    const chosen = new Set(objections.flatMap(({ deciders }) => deciders));
    return {
      window: { until, open: until !== null && today <= until && whole.round.archivedAt === null },
      objections,
      statistics: owns ? statisticsOf(objections, today) : null,
      deciders: people
        .filter(({ id }) => chosen.has(id))
        .map(({ id, displayName, position }) => ({ account: id, displayName, position })),
    };
  });
}

async function publishedUnits(
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<ReadonlyMap<UnitKey, ComputedUnit>> {
  const first = await tx.publication.edition(roundId, 1);
  return new Map((first ? await tx.publication.units(first.id) : []).map((unit) => [unit.unit, unit]));
}

interface Beside {
  readonly published: ComputedUnit | undefined;
  /** Among whom somebody to decide is looked for. */
  readonly people: readonly AccountRecord[];
}

async function viewObjection(
  context: Context,
  tx: ReadTransaction,
  round: RoundFrame,
  objection: Objection,
  { published, people }: Beside,
): Promise<ObjectionView> {
  const { roundId, unit, leaf, decision } = objection;
  const frame = frameOf(round, { roundId, unit }, await tx.submissions.submission(objection));
  const line = frame.plan.byCode.get(leaf);
  const before = await tx.objections.decidersBefore(objection);
  const values = published?.leaves.find(({ code }) => code === leaf);
  const final = published?.final.leaves.find(({ code }) => code === leaf)?.outcome;
  const self = values?.self;
  const subject = subjectOf(frame, objection, before);
  const allowed = allowedActions(context.actor, subject);
  return {
    id: objection.id,
    round: roundId,
    unit,
    unitName: frame.unit.name,
    leaf,
    leafLabel: line?.fixed.label ?? leaf,
    max: line?.max ?? 0,
    publishedPoints: final?.kind === "scored" ? final.points : null,
    selfPoints: self?.kind === "scored" ? self.points : null,
    appraiserReason: values?.appraised?.reason ?? "",
    instance: objection.instance,
    text: objection.text,
    documents: objection.documents.map((each) => ({ ...each })),
    filedAt: objection.filedAt.toISOString(),
    filedByName: objection.filedByName,
    due: objection.due,
    overdue: decision === null && vietnamDay(frame.now) > objection.due,
    assignee: objection.assignee,
    decision: decision && {
      outcome: decision.outcome,
      points: decision.points,
      reason: decision.reason,
      at: decision.at.toISOString(),
      byName: decision.byName,
    },
    deciders: allowed.includes("objection.assign")
      ? people.filter((person) => mayDecide(person, subject)).map(({ id }) => id)
      : [],
    allowed,
  };
}

/** Appraisers, owners and leaders who do not act for a unit that is ranked in this very round. */
async function possibleDeciders(
  tx: ReadTransaction,
  { units }: RoundFrame,
): Promise<readonly AccountRecord[]> {
  const ranked = new Set(units.map(({ unit }) => unit));
  return (await tx.access.listAccounts()).filter(({ roles }) =>
    roles.some(
      ({ role, unit }) =>
        ["appraiser", "owner", "leader"].includes(role) && (unit === null || !ranked.has(unit)),
    ),
  );
}
