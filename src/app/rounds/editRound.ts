import type { z } from "zod";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { EditRound } from "../../contract/rounds.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { checkParts } from "./checkParts.ts";
import { clockFaults } from "./clockFaults.ts";
import { requireMethod } from "./createRound.ts";
import { type LockedRound, lockRound } from "./lockRound.ts";

type Edit = z.output<typeof EditRound>;

/** Changes a draft in everything but kind and owner; an open round in its clock alone, with a reason on record. */
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
    else await moveClock(context, tx, locked, edit);
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
  };
  requireMethod(context, next.methodId, next.methodVersion);
  await checkParts(tx, edit);
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

async function moveClock(
  context: Context,
  tx: WriteTransaction,
  locked: LockedRound,
  edit: Edit,
): Promise<void> {
  const { round, now } = locked;
  const { clock, reason, rowVersion: _version, ...others } = edit;
  const faults: Fault[] = [
    ...Object.keys(others).map((path) => ({
      path,
      vi: "Đợt đánh giá đã mở nên chỉ sửa được thời hạn.",
      en: "The round is open; only its dates can be changed.",
    })),
    ...(clock ? clockFaults(clock) : [NO_CLOCK]),
    ...(reason === undefined || reason.trim() === "" ? [NO_REASON] : []),
  ];
  if (clock === undefined || reason === undefined || faults.length > 0) {
    throw new AppError("invalid", "an open round may only move its clock, with a reason", { faults });
  }
  await tx.rounds.update({ ...round, clock });
  await tx.audit.append({
    chain: `round:${round.id}`,
    at: now,
    actorId: context.actor.accountId,
    kind: "round.clock-changed",
    data: { before: round.clock, after: clock, reason: reason.trim() },
  });
}

const NO_CLOCK: Fault = { path: "clock", vi: "Nhập thời hạn mới.", en: "Give the new dates." };
const NO_REASON: Fault = {
  path: "reason",
  vi: "Nhập lý do đổi thời hạn; lý do được lưu vào nhật ký của đợt.",
  en: "Give the reason for changing the dates; it is kept in the round's log.",
};
