import type { Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { decide, requireAllowed, requireSignedIn } from "../access/index.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { WriteTransaction } from "../store.ts";
import { handIn } from "./handIn.ts";
import { lockFrame, partSubject, type SheetFrame, sheetSubject } from "./sheetFrame.ts";

/** Which part of a sheet, and with what word; without a department the whole sheet. */
export interface ReviewAct {
  readonly department: UnitKey | null;
  readonly word: string;
}

type Act = "presented" | "approved" | "returned" | "taken-back";
const STATES = {
  presented: "presented",
  approved: "approved",
  returned: "draft",
  "taken-back": "draft",
} as const;

/** Lays a sheet, or a department's part of it, before the leader. From then on nobody writes in it. */
export async function presentSheet(context: Context, sheet: SheetKey, act: ReviewAct): Promise<void> {
  await reviewed(context, sheet, act, { whole: "sheet.present", part: "part.present" }, "presented");
}

/**
 * The leader signs. A unit's sheet is handed in with the same act; a department's part, and the sheet of a province, go
 * to whoever compiles. Answers whether the sheet was handed in.
 */
export async function approveSheet(context: Context, sheet: SheetKey, act: ReviewAct): Promise<boolean> {
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireRight(context, frame, act, { whole: "sheet.approve", part: "part.approve" });
    await keep(context, tx, frame, act, "approved");
    if (act.department !== null) return false;
    const approved = { ...frame, submission: { ...frame.submission, state: "approved" as const } };
    if (decide(context.actor, "sheet.submit", sheetSubject(approved)) !== "allowed") return false;
    await handIn(context, tx, approved);
    return true;
  });
}

/** The leader gives it back with a word, which is kept and shown with who and when. */
export async function returnSheet(context: Context, sheet: SheetKey, act: ReviewAct): Promise<void> {
  await reviewed(context, sheet, act, { whole: "sheet.return", part: "part.return" }, "returned");
}

interface Needed {
  readonly whole: Action;
  readonly part: Action;
}

async function reviewed(
  context: Context,
  sheet: SheetKey,
  act: ReviewAct,
  needed: Needed,
  done: Act,
): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireRight(context, frame, act, needed);
    if (done === "returned" && act.word.trim() === "") {
      throw new AppError("invalid", `sheet of ${sheet.unit} returned without a word`, {
        faults: [
          {
            path: "word",
            vi: "Nhập lý do trả lại; người lập phiếu sẽ đọc lý do này.",
            en: "Say why it is returned; those who fill it in will read it.",
          },
        ],
      });
    }
    await keep(context, tx, frame, act, done);
  });
}

function requireRight(context: Context, frame: SheetFrame, { department }: ReviewAct, needed: Needed): void {
  if (department === null) requireAllowed(context.actor, needed.whole, sheetSubject(frame));
  else requireAllowed(context.actor, needed.part, partSubject(frame, department));
}

/** Writes the act down; a whole sheet also changes its state. */
export async function keep(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  { department, word }: ReviewAct,
  act: Act,
): Promise<void> {
  const by = requireSignedIn(context.actor);
  const said = word.normalize("NFC").trim();
  const review = { ...frame.sheet, id: context.ids.next(), department, act, word: said, at: frame.now, by };
  await tx.submissions.addReview(review);
  if (department === null) await tx.submissions.markState(frame.sheet, STATES[act]);
  const entry = {
    chain: `round:${frame.sheet.roundId}`,
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
    data: {
      department,
      departmentName: department === null ? "" : (frame.names.get(department) ?? department),
      word: said,
      compiled: department === null && frame.round.kind === "measured",
    },
  } as const;
  await RECORDED[act](tx, entry);
}

type Entry = Omit<Extract<NewAuditEntry, { kind: "sheet.presented" }>, "kind">;
type Recorder = (tx: WriteTransaction, entry: Entry) => Promise<unknown>;

const RECORDED: Readonly<Record<Act, Recorder>> = {
  presented: (tx, entry) => tx.audit.append({ ...entry, kind: "sheet.presented" }),
  approved: (tx, entry) => tx.audit.append({ ...entry, kind: "sheet.approved" }),
  returned: (tx, entry) => tx.audit.append({ ...entry, kind: "sheet.returned" }),
  "taken-back": (tx, entry) => tx.audit.append({ ...entry, kind: "sheet.taken-back" }),
};
