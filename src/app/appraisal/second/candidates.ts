import { belongsTo } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import type { RoundFrame } from "../../submissions/index.ts";
import { type JudgedRound, judgedSheets } from "../judgedSheets.ts";
import type { Candidate } from "./sample.ts";

/** Judged leaves that have not been drawn yet, each with those who may read it. Called as the owner. */
export async function candidates(
  context: Context,
  tx: ReadTransaction,
  { round }: Pick<JudgedRound, "round">,
): Promise<readonly Candidate[]> {
  const roundId = round.round.id;
  const { sheets } = await judgedSheets(context, tx, roundId);
  const decisions = await tx.appraisal.appraisalsOfRound(roundId);
  const inForce = new Map(decisions.map((each) => [`${each.unit}\n${each.leaf}`, each]));
  const drawn = new Set(
    (await tx.appraisal.secondReadings(roundId)).map(({ unit, leaf }) => `${unit}\n${leaf}`),
  );
  const readers = await readersOf(tx, round);
  return sheets.flatMap(({ frame, lines }) =>
    lines.flatMap((line): Candidate[] => {
      const { unit } = frame.sheet;
      const key = `${unit}\n${line.code}`;
      const first = inForce.get(key);
      if (!first || drawn.has(key) || frame.submission.state !== "submitted") return [];
      const able = readers.filter(
        (reader) =>
          reader.accountId !== first.decidedBy &&
          !reader.conflicts.includes(unit) &&
          !belongsTo(reader, unit),
      );
      return [
        {
          unit,
          leaf: line.code,
          field: line.fieldCode,
          firstVersion: first.version,
          readers: able.map(({ accountId }) => accountId),
        },
      ];
    }),
  );
}

async function readersOf(tx: ReadTransaction, { facts }: RoundFrame) {
  const accounts = await tx.access.accountsByIds(facts.appraisers.map(({ account }) => account));
  return accounts
    .filter(({ disabledAt, roles }) => disabledAt === null && roles.some(({ role }) => role === "appraiser"))
    .map(({ id, displayName, roles }) => ({
      accountId: id,
      displayName,
      roles,
      conflicts: facts.appraisers.find(({ account }) => account === id)?.conflicts ?? [],
    }));
}
