import { sql, type Transaction } from "kysely";
import type {
  SecondReading,
  SecondReadingReader,
  SecondReadingWriter,
} from "../../../app/appraisal/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Drawn samples and what their readers found. */
export function createSecondReadings(tx: Tx): SecondReadingReader & SecondReadingWriter {
  return {
    secondReadings: (roundId) => readReadings(tx, roundId),
    async sampleDraws(roundId) {
      const rows = await tx
        .selectFrom("second_reading_draws as d")
        .innerJoin("accounts as a", "a.id", "d.drawn_by")
        .where("d.round_id", "=", roundId)
        .select(["d.id", "d.seed", "d.wanted", "d.population", "d.drawn", "d.drawn_at", "a.display_name"])
        .orderBy("d.drawn_at")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        roundId,
        seed: row.seed,
        wanted: row.wanted,
        population: row.population,
        drawn: row.drawn,
        at: row.drawn_at,
        byName: row.display_name,
      }));
    },
    async insertDraw({ id, roundId, seed, wanted, population, drawn, at }, by, readings) {
      const shared = { drawn_at: at, drawn_by: by };
      await tx
        .insertInto("second_reading_draws")
        .values({ id, round_id: roundId, seed, wanted, population, drawn, ...shared })
        .execute();
      if (readings.length === 0) return;
      await tx
        .insertInto("second_readings")
        .values(
          readings.map(({ unit, leaf, reader, firstVersion }) => ({
            round_id: roundId,
            unit_key: unit,
            leaf,
            reader_id: reader,
            first_version: firstVersion,
            draw_id: id,
            ...shared,
          })),
        )
        .execute();
    },
    async recordReading({ roundId, unit }, leaf, { points, reason, baseVersion, at }) {
      const row = await tx
        .updateTable("second_readings")
        .set({ points, reason, read_at: at, version: baseVersion + 1 })
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("leaf", "=", leaf)
        .where("version", "=", baseVersion)
        .returning("version")
        .executeTakeFirst();
      return row?.version;
    },
    async sendBack({ roundId, unit }, leaf, word, at, by) {
      await tx
        .updateTable("second_readings")
        .set({ sent_back_at: at, sent_back_by: by, sent_back_word: word })
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("leaf", "=", leaf)
        .execute();
    },
  };
}

interface Row {
  readonly unit_key: string;
  readonly leaf: string;
  readonly reader_id: string;
  readonly display_name: string;
  readonly first_version: number;
  readonly points: number | null;
  readonly reason: string;
  readonly read_at: Date | null;
  readonly version: number;
  readonly sent_back_at: Date | null;
  readonly sent_back_word: string;
}

async function readReadings(tx: Tx, roundId: RoundId): Promise<readonly SecondReading[]> {
  const { rows } = await sql<Row>`
    select s.*, a.display_name from second_readings s join accounts a on a.id = s.reader_id
    where s.round_id = ${roundId} order by s.leaf, s.unit_key`.execute(tx);
  return rows.map((row) => ({
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    reader: row.reader_id as AccountId,
    readerName: row.display_name,
    firstVersion: row.first_version,
    points: row.points,
    reason: row.reason,
    readAt: row.read_at,
    version: row.version,
    sentBack: row.sent_back_at && { word: row.sent_back_word, at: row.sent_back_at },
  }));
}
