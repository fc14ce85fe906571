import type { z } from "zod";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { EditRound } from "../../contract/rounds.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { WriteTransaction } from "../store.ts";
import { checkParts } from "./checkParts.ts";
import { clockFaultsOf } from "./clockFaults.ts";
import { requireMethod } from "./createRound.ts";
import { type LockedRound, lockRound } from "./lockRound.ts";
import { appraiserFaults } from "./openingFaults.ts";
import { ownUnitsOf } from "./ownUnits.ts";
import { plainParts } from "./plainParts.ts";

type Edit = z.output<typeof EditRound>;

/** Changes a draft in everything but kind and owner; an open round in its clock and its appraisers, with a reason on record. */
export async function editRound(context: Context, id: RoundId, edit: Edit): Promise<void> {
  await context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.edit");
    if (locked.round.rowVersion !== edit.rowVersion) {
      throw new AppError(
        "changed-by-other",
        `round ${id} is at ${locked.round.rowVersion}, not ${edit.rowVersion}`,
      );
    }
    if (locked.round.openedAt === null) await editDraft(context, tx, locked, edit);
    else await amendOpen(context, tx, locked, edit);
  });
}

async function editDraft(
  context: Context,
  tx: WriteTransaction,
  locked: LockedRound,
  edit: Edit,
): Promise<void> {
  const { round, now } = locked;
  const next = {
    ...round,
    title: (edit.title ?? round.title).normalize("NFC"),
    methodId: edit.methodId ?? round.methodId,
    methodVersion: edit.methodVersion ?? round.methodVersion,
    period: edit.period ?? round.period,
    clock: edit.clock ?? round.clock,
    leaderApproval: edit.leaderApproval ?? round.leaderApproval,
    previousRound: edit.previousRound === undefined ? round.previousRound : edit.previousRound,
  };
  await requireMethod(context, tx, next.methodId, next.methodVersion);
  await checkParts(tx, round.ownerUnit, edit);
  await tx.rounds.update(next);
  await tx.rounds.replaceParts(round.id, {
    ...(edit.units ? { units: edit.units } : {}),
    ...(edit.assignments ? { assignments: edit.assignments } : {}),
    ...(edit.appraisers ? { appraisers: edit.appraisers } : {}),
  });
  await tx.audit.append({
    chain: `round:${round.id}`,
    at: now,
    actorId: context.actor.accountId,
    kind: "round.edited",
    data: { changed: Object.keys(edit).filter((name) => name !== "rowVersion" && name !== "reason") },
  });
}

/** What can still change once units are at work: the dates, and who appraises. Each change stands in the log. */
async function amendOpen(
  context: Context,
  tx: WriteTransaction,
  locked: LockedRound,
  edit: Edit,
): Promise<void> {
  const { round, now } = locked;
  const { clock, appraisers, reason = "", rowVersion: _version, ...others } = edit;
  const why = reason.trim();
  if (appraisers) await checkParts(tx, round.ownerUnit, { appraisers });
  await tx.rounds.update({ ...round, clock: clock ?? round.clock });
  if (appraisers) await tx.rounds.replaceParts(round.id, { appraisers });
  const faults: Fault[] = [
    ...Object.keys(others).map((path) => ({
      path,
      vi: "Đợt đánh giá đã mở nên chỉ sửa được thời hạn và người thẩm định.",
      en: "The round is open; only its dates and its appraisers can be changed.",
    })),
    ...(clock ? clockFaultsOf(round.kind, clock) : appraisers ? [] : [NO_CLOCK]),
    ...(appraisers ? await assignedFaults(context, tx, locked) : []),
    ...(why === "" ? [NO_REASON] : []),
  ];
  if (faults.length > 0) {
    throw new AppError("invalid", "an open round may only move its clock or change its appraisers", {
      faults,
    });
  }
  const entry = { chain: `round:${round.id}`, at: now, actorId: context.actor.accountId } as const;
  if (clock) {
    const data = { before: round.clock, after: clock, reason: why };
    const by = requireSignedIn(context.actor);
    await tx.rounds.addClockChange({ ...data, id: context.ids.next(), roundId: round.id, at: now, by });
    await tx.audit.append({ ...entry, kind: "round.clock-changed", data });
  }
  if (appraisers) {
    const data = { before: plainParts(locked.parts).appraisers, after: appraisers, reason: why };
    await tx.audit.append({ ...entry, kind: "round.appraisers-changed", data });
  }
}

/** Faults of the appraisers as they now stand in the transaction: nothing is kept where there is one. */
async function assignedFaults(
  context: Context,
  tx: WriteTransaction,
  { round, parts }: LockedRound,
): Promise<Fault[]> {
  const appraisers = await tx.rounds.appraisers(round.id);
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  return appraiserFaults(parts.units, appraisers, method, await ownUnitsOf(tx, appraisers));
}

const NO_CLOCK: Fault = { path: "clock", vi: "Nhập thời hạn mới.", en: "Give the new dates." };
const NO_REASON: Fault = {
  path: "reason",
  vi: "Nhập lý do đổi thời hạn; lý do được lưu vào nhật ký của đợt.",
  en: "Give the reason for changing the dates; it is kept in the round's log.",
};
