import type { DivideLeaves } from "../../contract/divisions.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { WriteTransaction } from "../store.ts";
import { lineAt, lockFrame, partSubject, type SheetFrame, sheetSubject } from "../submissions/index.ts";
import { present } from "./manageDivisions.ts";

/**
 * Gives leaves of a sheet to a division with an inner deadline, or takes them back: the unit's own leaves, or those that
 * a department leads or supports where the province is measured.
 */
export async function divideLeaves(
  context: Context,
  sheet: SheetKey,
  { department, leaves, division, due, note }: DivideLeaves,
): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "work");
    const of = requireDivider(context, frame, department);
    for (const leaf of leaves) requireOwn(frame, department, leaf);
    const { name } = division === null ? { name: "" } : await chosen(tx, of, division);
    const by = requireSignedIn(context.actor);
    for (const leaf of leaves) {
      const given = { ...frame.sheet, leaf, department: of };
      if (division === null) await tx.divisions.takeLeaf(frame.sheet, of, leaf);
      else await tx.divisions.giveLeaf({ ...given, division, due, note, at: frame.now, by });
    }
    await tx.audit.append({
      chain: `round:${sheet.roundId}`,
      kind: "leaves.divided",
      at: frame.now,
      actorId: by,
      unit: sheet.unit,
      data: { department: of, division, name, leaves, due, note },
    });
  });
}

/** The unit or department whose divisions are meant; refuses whoever may not divide its leaves. */
export function requireDivider(context: Context, frame: SheetFrame, department: UnitKey | null): UnitKey {
  if (department === null) requireAllowed(context.actor, "sheet.divide", sheetSubject(frame));
  else requireAllowed(context.actor, "part.divide", partSubject(frame, department));
  return department ?? frame.sheet.unit;
}

/** In a measured round a department divides what it leads or supports. */
export function isOwn(frame: SheetFrame, department: UnitKey | null, leaf: string): boolean {
  if (department === null) return true;
  const assigned = frame.assignments.get(leaf);
  return assigned?.lead === department || (assigned?.support.includes(department) ?? false);
}

function requireOwn(frame: SheetFrame, department: UnitKey | null, leaf: string): void {
  lineAt(frame, leaf);
  if (!isOwn(frame, department, leaf))
    throw new AppError("not-allowed", `leaf ${leaf} is none of ${department}`);
}

async function chosen(tx: WriteTransaction, unit: UnitKey, key: string): Promise<{ name: string }> {
  const known = await tx.divisions.divisionsOf(unit);
  if (known.some((each) => each.key === key && each.removedAt === null)) return present(known, key);
  throw new AppError("invalid", `no division ${key} in ${unit}`, {
    faults: [
      {
        path: "division",
        vi: "Chọn một phòng trong danh sách của đơn vị.",
        en: "Choose one of the unit's divisions.",
      },
    ],
  });
}
