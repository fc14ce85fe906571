import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { ReadingList, ReadingView } from "../../../contract/secondReadings.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import {
  type LeafKey,
  leafSubject,
  lineAt,
  readContent,
  readFrame,
  readRoundFrame,
  scoreSheet,
  sheetPlan,
  viewLeaf,
} from "../../submissions/index.ts";

/** What the reader was given to read a second time; nothing of the first decision stands in it. */
export async function readingList(context: Context, roundId: RoundId): Promise<ReadingList> {
  const account = requireSignedIn(context.actor);
  return context.store.read(async (tx) => {
    const round = await readRoundFrame(context, tx, roundId);
    requireAllowed(context.actor, "round.see", { kind: "round", round: round.facts });
    const units = new Map(round.units.map((unit) => [unit.unit, unit]));
    const own = (await tx.appraisal.secondReadings(roundId)).filter(({ reader }) => reader === account);
    return own.flatMap(({ unit, leaf, points }) => {
      const found = units.get(unit);
      const line = found && sheetPlan(round.method.method, found.family, round.lang).byCode.get(leaf);
      if (!found || !line) return [];
      return [
        { unit, unitName: found.name, leaf, label: line.fixed.label, max: line.max, read: points !== null },
      ];
    });
  });
}

/** One leaf to read: answers and documents, and the reader's own finding if there is one. */
export async function openReading(context: Context, key: LeafKey): Promise<ReadingView> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.read-second", leafSubject(frame, line));
    const content = await readContent(tx, frame, actor, line.code);
    const score = scoreSheet(frame, content.values);
    const reading = (await tx.appraisal.secondReadings(key.roundId)).find(
      ({ unit, leaf }) => unit === key.unit && leaf === key.leaf,
    );
    if (!reading) throw new AppError("not-found", `leaf ${key.leaf} of ${key.unit} is in no sample`);
    return {
      unit: key.unit,
      unitName: frame.unit.name,
      leaf: viewLeaf(frame, line, content, score, actor),
      reading:
        reading.points === null || reading.readAt === null
          ? null
          : { points: reading.points, reason: reading.reason, at: reading.readAt.toISOString() },
      version: reading.version,
    };
  });
}
