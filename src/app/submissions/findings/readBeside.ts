import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../sheetFrame.ts";
import type { Beside } from "./look.ts";

/** Reads what the checks want to know beside the sheet. */
export async function readBeside(tx: ReadTransaction, frame: SheetFrame): Promise<Beside> {
  const { sheet, round } = frame;
  const requests = await tx.exemptions.exemptionRequests(sheet.roundId, sheet.unit);
  const documents = await tx.submissions.documentFacts(sheet);
  return {
    waiting: new Set(requests.flatMap(({ leaf, decision }) => (decision === null ? [leaf] : []))),
    documents: new Map(documents.map((each) => [each.evidence, each])),
    previous: round.previousRound === null ? null : await readPrevious(tx, frame, round.previousRound),
  };
}

async function readPrevious(
  tx: ReadTransaction,
  { sheet }: SheetFrame,
  roundId: NonNullable<SheetFrame["round"]["previousRound"]>,
): Promise<Beside["previous"]> {
  const before = await tx.rounds.find(roundId);
  if (!before) return null;
  const values = await tx.submissions.valuesOfSheet({ roundId, unit: sheet.unit });
  const byInput = new Map(values.map(({ leaf, input, value }) => [`${leaf}\n${input}`, value]));
  return { period: before.period, value: (leaf, input) => byInput.get(`${leaf}\n${input}`) };
}
