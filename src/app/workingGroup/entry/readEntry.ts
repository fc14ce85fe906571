import type { EntryView } from "../../../contract/entryPack.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { lineAt } from "../../submissions/index.ts";
import { fieldsOf } from "../marks/readRisks.ts";
import { type RiskData, riskDataOf } from "../marks/riskData.ts";
import { lockMeasured, readMeasured, requireInRound } from "../measuredSheet.ts";
import { enteredLines, entryLine, fingerprintOf } from "./entryLines.ts";

/** What is typed into the Ministry's software, leaf by leaf, with what is missing. In Vietnamese, whatever the screen speaks. */
export async function readEntry(context: Context, roundId: RoundId): Promise<EntryView> {
  return context.store.read(async (tx) => {
    const frame = await readMeasured({ ...context, lang: "vi" }, tx, roundId);
    requireInRound(context, "round.pack", frame);
    return entryView(tx, await riskDataOf(context, tx, frame));
  });
}

/** «Đã nhập», by whom and when; ticked again after a change it holds what stands there now. */
export async function tickEntry(
  context: Context,
  roundId: RoundId,
  leaf: string,
  entered: boolean,
): Promise<EntryView> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured({ ...context, lang: "vi" }, tx, roundId);
    requireInRound(context, "round.pack", frame);
    const line = lineAt(frame, leaf);
    const data = await riskDataOf(context, tx, frame);
    const by = requireSignedIn(context.actor);
    if (entered) {
      const tick = { fingerprint: fingerprintOf(data, line), at: frame.now, by };
      await tx.workingGroup.setEntryTick(frame.sheet, leaf, tick);
    } else await tx.workingGroup.clearEntryTick(frame.sheet, leaf);
    const view = await entryView(tx, data);
    const points = view.lines.find(({ code }) => code === leaf)?.points ?? null;
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "entry.ticked",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: { leaf, entered, points },
    });
    return view;
  });
}

async function entryView(tx: ReadTransaction, data: RiskData): Promise<EntryView> {
  const { frame, content } = data;
  const { round, unit } = frame;
  const ticks = new Map((await tx.workingGroup.entryTicks(frame.sheet)).map((tick) => [tick.leaf, tick]));
  const lines = enteredLines(data).map((line) => entryLine(data, line, ticks));
  const files = enteredLines(data).flatMap(({ code }) =>
    (content.evidenceAt.get(code) ?? []).flatMap(({ file }) => (file === null ? [] : [file.size])),
  );
  return {
    round: { id: round.id, title: round.title, period: round.period },
    sheet: frame.sheet.unit,
    unitName: unit.name,
    fields: fieldsOf(frame),
    lines,
    selfPoints: sum(lines.map(({ points }) => points ?? 0)),
    selfMax: sum(lines.map(({ max }) => max)),
    handedIn: frame.submission.state === "submitted",
    files: files.length,
    bytes: sum(files),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
