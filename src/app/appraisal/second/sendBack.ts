import { AppError } from "../../../contract/errors.ts";
import type { SendBack } from "../../../contract/secondReadings.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { type LeafKey, lineAt, lockFrame } from "../../submissions/index.ts";

/** The owner asks whoever decided first to look at a leaf again; the decision stays as it is until they do. */
export async function sendBack(context: Context, key: LeafKey, { word }: SendBack): Promise<void> {
  const { actor } = context;
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "round.draw-sample", { kind: "round", round: frame.facts });
    const by = requireSignedIn(actor);
    const readings = await tx.appraisal.secondReadings(key.roundId);
    const reading = readings.find(({ unit, leaf }) => unit === key.unit && leaf === line.code);
    const first = (await tx.appraisal.appraisalHistory(key, line.code)).at(-1);
    if (!reading || reading.points === null || !first)
      throw new AppError("nothing-to-answer", `leaf ${key.leaf} of ${key.unit} was not read a second time`);
    const said = word.normalize("NFC");
    await tx.appraisal.sendBack(frame.sheet, line.code, said, frame.now, by);
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "sample.sent-back",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, word: said, account: first.decidedBy },
    });
  });
}
