import type { UnitKey } from "../../../contract/ids.ts";
import type { SpreadsheetRow } from "../../documents/index.ts";
import { cellFor, keepInputs, type SheetFrame } from "../../submissions/index.ts";
import type { ExchangeDefinition, ExchangeJob } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { VALUE_COLUMNS, type ValueColumn } from "./columns.ts";
import { planValues, type ValueChange } from "./planValues.ts";
import { outsideLines, valueFrames } from "./valueFrames.ts";

const definition: ExchangeDefinition<ValueColumn, ValueChange> = {
  kind: "values",
  title: "Số liệu của đợt",
  columns: VALUE_COLUMNS,
  async permit(context, tx, target) {
    await valueFrames(context, tx, target);
  },
  async plan(context, tx, target, table) {
    const frames = await valueFrames({ ...context, lang: "vi" }, tx, target);
    const [first] = frames;
    const answers = first ? await tx.submissions.answersOfRound(first.round.id) : [];
    return planValues(context.actor, table, frames, answers);
  },
  async rows(context, tx, target, purpose) {
    const frames = await valueFrames({ ...context, lang: "vi" }, tx, target);
    const [first] = frames;
    const answers = first ? await tx.submissions.answersOfRound(first.round.id) : [];
    const values = new Map(answers.map((one) => [`${one.unit}/${one.leaf}/${one.input}`, one.value]));
    return frames.flatMap((frame) => rowsOf(frame, purpose === "export" ? values : new Map()));
  },
  write: writeValues,
};

export const valuesExchange = exchangeOf(definition);

function rowsOf(
  frame: SheetFrame,
  values: ReadonlyMap<string, string | number | boolean | null>,
): SpreadsheetRow[] {
  const { unit } = frame;
  return outsideLines(frame).flatMap((line) =>
    line.fixed.inputs.map((input) => ({
      cells: [
        unit.unit,
        unit.name,
        line.code,
        line.fixed.label,
        input.name,
        input.label,
        input.unit ?? "",
        cellFor(input, values.get(`${unit.unit}/${line.code}/${input.name}`) ?? null),
      ],
    })),
  );
}

/** All sheets of the file in one transaction: every value, or none where one is refused. */
async function writeValues({ context, changes, note }: ExchangeJob<ValueChange>): Promise<[]> {
  await context.store.write(async (tx) => {
    const byUnit = new Map<UnitKey, ValueChange[]>();
    for (const change of await changes(tx)) {
      const { unit } = change.sheet;
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), change]);
    }
    // Sheets are locked in one order, so that two files never wait for each other.
    const units = [...byUnit].toSorted(([left], [right]) => (left < right ? -1 : 1));
    for (const [, typed] of units) {
      const sheet = typed[0]?.sheet;
      if (sheet !== undefined) await keepInputs(context, tx, sheet, typed);
    }
    await note(tx);
  });
  return [];
}
