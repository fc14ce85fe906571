import { AppError } from "../../../contract/errors.ts";
import type { RecordReading } from "../../../contract/secondReadings.ts";
import { snap } from "../../../core/index.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import {
  type LeafKey,
  leafSubject,
  lineAt,
  lockFrame,
  readContent,
  scoreSheet,
} from "../../submissions/index.ts";
import { checkPoints } from "../judgement.ts";

/** Keeps what the second reader found. The decision in force is not touched; points other than the unit's want a reason. */
export async function recordReading(context: Context, key: LeafKey, typed: RecordReading): Promise<void> {
  const { actor } = context;
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.read-second", leafSubject(frame, line));
    const by = requireSignedIn(actor);
    checkPoints(line, typed.points);
    const reason = typed.reason.normalize("NFC").trim();
    const self = scoreSheet(frame, (await readContent(tx, frame, actor, line.code)).values).outcomes.get(
      line.code,
    );
    const same = self?.kind === "scored" && snap(self.points) === snap(typed.points);
    if (reason === "" && !same) {
      throw new AppError("reason-needed", `second reading of ${key.leaf} without a reason`, {
        faults: [
          {
            path: "reason",
            vi: "Nhập lý do chấm khác điểm tự chấm.",
            en: "Enter the reason for other points.",
          },
        ],
      });
    }
    const { points, baseVersion } = typed;
    const version = await tx.appraisal.recordReading(frame.sheet, line.code, {
      points,
      reason,
      baseVersion,
      at: frame.now,
    });
    if (version === undefined) throw new AppError("changed-by-other", `reading of ${key.leaf} changed`);
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "sample.read",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, version, points, reason },
    });
  });
}
