import { AppError } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import { type AccountRecord, decide, type ObjectionSubject } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import { lockFrame, readFrame, type SheetFrame } from "../submissions/index.ts";
import type { Objection } from "./ports.ts";

export interface ObjectionFrame {
  readonly objection: Objection;
  readonly frame: SheetFrame;
  readonly subject: ObjectionSubject;
}

export async function readObjection(
  context: Context,
  tx: ReadTransaction,
  id: string,
): Promise<ObjectionFrame> {
  const objection = await tx.objections.objection(id);
  if (!objection) throw new AppError("not-found", `no objection ${id}`);
  return around(tx, objection, await readFrame(context, tx, objection));
}

/** For an act on it: the objection is locked, then the clock read. */
export async function lockObjection(
  context: Context,
  tx: WriteTransaction,
  id: string,
): Promise<ObjectionFrame> {
  const objection = await tx.objections.lockObjection(id);
  if (!objection) throw new AppError("not-found", `no objection ${id}`);
  return around(tx, objection, await lockFrame(context, tx, objection, "work"));
}

async function around(tx: ReadTransaction, objection: Objection, frame: SheetFrame): Promise<ObjectionFrame> {
  const before = await tx.objections.decidersBefore(objection);
  return { objection, frame, subject: subjectOf(frame, objection, before) };
}

/** Whether it could be given to this person. */
export function mayDecide(
  { id, displayName, roles, disabledAt }: AccountRecord,
  subject: ObjectionSubject,
): boolean {
  const person = { accountId: id, displayName, roles };
  return (
    disabledAt === null && decide(person, "objection.decide", { ...subject, assignee: id }) === "allowed"
  );
}

export function subjectOf(
  frame: SheetFrame,
  objection: Objection,
  decidedBefore: readonly AccountId[],
): ObjectionSubject {
  return {
    kind: "objection",
    round: frame.facts,
    unit: objection.unit,
    assignee: objection.assignee?.account ?? null,
    excluded: decidedBefore,
    decided: objection.decision !== null,
  };
}
