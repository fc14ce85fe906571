import { AppError, type Fault } from "../../contract/errors.ts";
import type { RecognitionListId, ReopenRecognition } from "../../contract/recognition.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { listEntry, lockDraft, lockVersion } from "./listFrame.ts";
import type { ListContent } from "./ports.ts";
import { contentNow } from "./readList.ts";

/** Freezes the list as it stands. Throws `invalid` with every line that still waits for a person. */
export async function finishList(context: Context, id: RecognitionListId, version: number): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, version);
    const now = context.clock.now();
    const finished = await contentNow(context, tx, list);
    const faults = faultsOf(finished.content);
    if (faults.length > 0) throw new AppError("invalid", `list ${id} cannot be finished`, { faults });
    const by = requireSignedIn(context.actor);
    await tx.recognition.finish({ list: id, finished, at: now, by });
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.finished",
      data: { list: id, title: list.title, office: list.office, proposed: proposedIn(finished.content) },
    });
  });
}

/** Opens a finished list again; why is kept. */
export async function reopenList(
  context: Context,
  id: RecognitionListId,
  typed: ReopenRecognition,
): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockVersion(context, tx, id, typed.version);
    if (list.finishedAt === null) throw new AppError("not-issued", `list ${id} is a draft`);
    const reason = typed.reason.normalize("NFC").trim();
    if (reason === "") throw new AppError("invalid", "no reason", { faults: [NO_REASON] });
    await tx.recognition.reopen(id, reason);
    await tx.audit.append({
      ...listEntry(context, list, context.clock.now()),
      kind: "recognition.reopened",
      data: { list: id, title: list.title, reason },
    });
  });
}

/** Takes a draft away; what was done stays in the log. */
export async function discardList(context: Context, id: RecognitionListId, version: number): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, version);
    const now = context.clock.now();
    await tx.recognition.discard(id, now);
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.discarded",
      data: { list: id, title: list.title },
    });
  });
}

export function proposedIn({ candidates, entries }: ListContent): number {
  return candidates.filter(({ standing }) => standing === "proposed").length + entries.length;
}

function faultsOf(content: ListContent): readonly Fault[] {
  const open = content.candidates.flatMap(({ award, unit, name, standing, findings }): Fault[] =>
    standing === "open"
      ? [
          {
            path: `candidates.${award}.${unit}`,
            vi: `${name}: ${findings.map(({ vi }) => vi).join("; ")}. Quyết định đề nghị hay không và ghi lý do.`,
            en: `${name}: ${findings.map(({ en }) => en).join("; ")}. Decide whether to propose it, with a reason.`,
          },
        ]
      : [],
  );
  const against = content.entries.flatMap(({ id, kind, person, unitName, findings }): Fault[] =>
    findings.some(({ effect }) => effect === "exclude")
      ? [
          {
            path: `entries.${id}`,
            vi: `${kind === "person" ? person : unitName}: ${findings.map(({ vi }) => vi).join("; ")}. Bỏ dòng này, hoặc sửa ghi chú kỷ luật nếu không đúng.`,
            en: `${kind === "person" ? person : unitName}: ${findings.map(({ en }) => en).join("; ")}. Take the line out, or correct the note if it is wrong.`,
          },
        ]
      : [],
  );
  return [...open, ...against, ...(proposedIn(content) === 0 ? [NOBODY] : [])];
}

const NOBODY: Fault = {
  path: "candidates",
  vi: "Danh sách chưa đề nghị ai. Xem lại tiêu chí, hoặc thêm đơn vị, cá nhân bằng tay.",
  en: "Nobody is proposed. Look at the rules again, or add units or persons by hand.",
};
const NO_REASON: Fault = { path: "reason", vi: "Ghi rõ lý do mở lại.", en: "Say why it is opened again." };
