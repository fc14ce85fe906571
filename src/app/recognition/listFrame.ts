import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { RecognitionListId } from "../../contract/recognition.ts";
import { decide, requireAllowed, requireSignedIn, type UnitSubject } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { RecognitionList } from "./ports.ts";

export function mayWrite({ actor }: Context, office: UnitKey): boolean {
  return decide(actor, "recognition.write", { kind: "unit", unit: office }) === "allowed";
}

/** An office as rights over its lists see it: the leader above it reads them. */
export async function officeSubject(
  tx: Pick<ReadTransaction, "units">,
  office: UnitKey,
): Promise<UnitSubject> {
  return { kind: "unit", unit: office, above: (await tx.units.byKey(office))?.parent ?? null };
}

/** For whoever may see it; to others it is not there. */
export async function readListFrame(
  context: Context,
  tx: ReadTransaction,
  id: RecognitionListId,
): Promise<RecognitionList> {
  return seen(context, tx, await tx.recognition.list(id), id);
}

/** Throws `changed-by-other` where the list is another than the one the writer looked at, `already-issued` where it is finished. */
export async function lockDraft(
  context: Context,
  tx: WriteTransaction,
  id: RecognitionListId,
  version: number,
): Promise<RecognitionList> {
  const list = await lockVersion(context, tx, id, version);
  if (list.finishedAt !== null) throw new AppError("already-issued", `list ${id} is finished`);
  return list;
}

export async function lockVersion(
  context: Context,
  tx: WriteTransaction,
  id: RecognitionListId,
  version: number,
): Promise<RecognitionList> {
  const list = await seen(context, tx, await tx.recognition.lockList(id), id);
  requireAllowed(context.actor, "recognition.write", { kind: "unit", unit: list.office });
  if (list.version !== version)
    throw new AppError("changed-by-other", `list ${id} is at ${list.version}, not ${version}`);
  await tx.recognition.touch(id);
  return list;
}

async function seen(
  context: Context,
  tx: Pick<ReadTransaction, "units">,
  list: RecognitionList | undefined,
  id: RecognitionListId,
): Promise<RecognitionList> {
  requireSignedIn(context.actor);
  if (
    list === undefined ||
    decide(context.actor, "recognition.see", await officeSubject(tx, list.office)) !== "allowed"
  )
    throw new AppError("not-found", `no list ${id} for ${context.actor.accountId ?? "the public"}`);
  return list;
}

/** What every entry of a list in the log has. */
export function listEntry(context: Context, list: Pick<RecognitionList, "office">, at: Date) {
  return { chain: "general", at, actorId: requireSignedIn(context.actor), unit: list.office } as const;
}
