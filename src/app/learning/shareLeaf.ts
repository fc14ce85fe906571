import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { ShareLeaf } from "../../contract/learning.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { leafSubject, lineAt, lockFrame } from "../submissions/index.ts";

export interface SharedPlace {
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
}

/**
 * A unit consents, after publication, that the other people of the round read how it met a leaf: its words and the
 * documents it names, no others. Throws `changed-by-other` where a colleague changed the consent since.
 */
export async function shareLeaf(context: Context, place: SharedPlace, typed: ShareLeaf): Promise<void> {
  await context.store.write(async (tx) => {
    const { now, by } = await allowedAt(context, tx, place);
    const words = typed.words.normalize("NFC").trim();
    const faults = await faultsOf(tx, place, { ...typed, words });
    if (faults.length > 0) throw new AppError("invalid", "consent refused", { faults });
    const documents = [...new Set(typed.documents)];
    const kept = await tx.learning.keepShare({
      ...place,
      words,
      documents,
      sharedAt: now,
      by,
      baseVersion: typed.version,
    });
    if (!kept) throw new AppError("changed-by-other", `the consent at ${place.leaf} changed since`);
    await tx.audit.append({
      ...entryOf(place, now, by),
      kind: "leaf.shared",
      data: { leaf: place.leaf, words, documents },
    });
  });
}

/** Takes the consent back: from this moment on nobody else reads words or documents. */
export async function revokeShare(context: Context, place: SharedPlace, version: number): Promise<void> {
  await context.store.write(async (tx) => {
    const { now, by } = await allowedAt(context, tx, place);
    if (!(await tx.learning.revokeShare({ ...place, version }, now)))
      throw new AppError("changed-by-other", `no consent ${version} in force at ${place.leaf}`);
    await tx.audit.append({
      ...entryOf(place, now, by),
      kind: "leaf.unshared",
      data: { leaf: place.leaf },
    });
  });
}

async function allowedAt(context: Context, tx: WriteTransaction, place: SharedPlace) {
  const frame = await lockFrame(context, tx, place, "work");
  requireAllowed(context.actor, "leaf.share", leafSubject(frame, lineAt(frame, place.leaf)));
  return { now: frame.now, by: requireSignedIn(context.actor) };
}

function entryOf({ roundId, unit }: SharedPlace, at: Date, actorId: ReturnType<typeof requireSignedIn>) {
  return { chain: `round:${roundId}`, at, actorId, unit } as const;
}

async function faultsOf(
  tx: WriteTransaction,
  { leaf, ...sheet }: SharedPlace,
  { words, documents, noPersonalData }: ShareLeaf,
): Promise<readonly Fault[]> {
  const standing = new Set((await tx.evidence.evidenceOfSheet(sheet, leaf)).map(({ id }) => id));
  return [
    ...(words === "" && documents.length === 0 ? [NOTHING] : []),
    ...documents.flatMap((id, place) =>
      standing.has(id) ? [] : [{ ...NOT_HERE, path: `documents.${place}` }],
    ),
    ...(documents.length > 0 && !noPersonalData ? [UNCHECKED] : []),
  ];
}

const NOTHING: Fault = {
  path: "words",
  vi: "Mô tả cách làm, hoặc chọn ít nhất một tài liệu để chia sẻ.",
  en: "Say how it was met, or choose at least one document to share.",
};
const NOT_HERE: Omit<Fault, "path"> = {
  vi: "Tài liệu này không còn ở tiêu chí. Bỏ chọn rồi lưu lại.",
  en: "This document no longer stands at the criterion. Take it out and save again.",
};
const UNCHECKED: Fault = {
  path: "noPersonalData",
  vi: "Kiểm tra tài liệu không có dữ liệu cá nhân (số định danh, địa chỉ, điện thoại, chữ ký của người dân), rồi xác nhận.",
  en: "Check that the documents hold no personal data (identity numbers, addresses, telephone numbers, signatures of citizens), and confirm.",
};
