import type { UnitKey } from "../../contract/ids.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { lockFrame } from "../submissions/index.ts";
import { isOwn, requireDivider } from "./divideLeaves.ts";

/**
 * Gives the leaves that nobody has yet to the divisions that had them in the round of the year before, without inner
 * deadlines: those are new each year. Answers how many were given.
 */
export async function copyDivision(
  context: Context,
  sheet: SheetKey,
  department: UnitKey | null,
): Promise<number> {
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "work");
    const of = requireDivider(context, frame, department);
    const { previousRound } = frame.round;
    if (previousRound === null) return 0;
    const present = new Map(
      (await tx.divisions.divisionsOf(of)).flatMap(({ key, name, removedAt }) =>
        removedAt === null ? [[key, name] as const] : [],
      ),
    );
    const given = await tx.divisions.givenLeaves(frame.sheet);
    const taken = new Set(given.flatMap((each) => (each.department === of ? [each.leaf] : [])));
    const before = await tx.divisions.givenLeaves({ roundId: previousRound, unit: sheet.unit });
    const copied = before.filter(
      (each) =>
        each.department === of &&
        present.has(each.division) &&
        !taken.has(each.leaf) &&
        frame.plan.byCode.has(each.leaf) &&
        isOwn(frame, department, each.leaf),
    );
    const by = requireSignedIn(context.actor);
    for (const { leaf, division, note } of copied) {
      const kept = { ...frame.sheet, leaf, department: of, division, due: null, note };
      await tx.divisions.giveLeaf({ ...kept, at: frame.now, by });
    }
    for (const [division, name] of present) {
      const leaves = copied.filter((each) => each.division === division).map(({ leaf }) => leaf);
      if (leaves.length === 0) continue;
      await tx.audit.append({
        chain: `round:${sheet.roundId}`,
        kind: "leaves.divided",
        at: frame.now,
        actorId: by,
        unit: sheet.unit,
        data: { department: of, division, name, leaves, due: null, note: "" },
      });
    }
    return copied.length;
  });
}
