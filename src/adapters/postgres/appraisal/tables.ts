import type { ColumnType } from "kysely";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface AppraisalsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  decision: "agree" | "change";
  points: number;
  reason: string;
  self_points: number | null;
  version: number;
  /** 1: first appraisal; 2: after the explanation. */
  phase: 1 | 2;
  decided_at: Moment;
  decided_by: string;
}

interface ReasonsTable {
  id: string;
  owner_unit: string;
  account_id: string;
  shared: boolean;
  round_id: string | null;
  method_id: string | null;
  place: string | null;
  text: string;
  version: ColumnType<number, number | undefined, number>;
  written_at: Moment;
  put_away_at: MomentOrNone;
}

interface RepliesTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  text: string;
  agrees: boolean;
  version: number;
  updated_at: Moment;
  updated_by: string;
  sent_at: MomentOrNone;
  sent_text: ColumnType<string | null, string | null | undefined, string | null>;
  sent_agrees: ColumnType<boolean | null, boolean | null | undefined, boolean | null>;
  sent_by: ColumnType<string | null, string | null | undefined, string | null>;
}

interface QuestionsTable {
  id: string;
  round_id: string;
  unit_key: string;
  leaf: string;
  text: string;
  asked_at: Moment;
  asked_by: string;
  closed_at: MomentOrNone;
  closed_by: ColumnType<string | null, string | null | undefined, string | null>;
}

interface QuestionMessagesTable {
  id: string;
  question_id: string;
  text: string;
  written_at: Moment;
  written_by: string;
  from_unit: boolean;
}

interface QuestionReadsTable {
  question_id: string;
  account_id: string;
  read_at: Moment;
}

interface SecondReadingDrawsTable {
  id: string;
  round_id: string;
  seed: string;
  wanted: number;
  population: number;
  drawn: number;
  drawn_at: Moment;
  drawn_by: string;
}

interface SecondReadingsTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  reader_id: string;
  drawn_at: Moment;
  drawn_by: string;
  draw_id: string | null;
  first_version: number;
  points: ColumnType<number | null, number | null | undefined, number | null>;
  reason: ColumnType<string, string | undefined, string>;
  read_at: MomentOrNone;
  version: ColumnType<number, number | undefined, number>;
  sent_back_at: MomentOrNone;
  sent_back_by: ColumnType<string | null, string | null | undefined, string | null>;
  sent_back_word: ColumnType<string, string | undefined, string>;
}

/** Tables of the appraisal module. */
export interface AppraisalTables {
  appraisals: AppraisalsTable;
  reasons: ReasonsTable;
  replies: RepliesTable;
  questions: QuestionsTable;
  question_messages: QuestionMessagesTable;
  question_reads: QuestionReadsTable;
  second_reading_draws: SecondReadingDrawsTable;
  second_readings: SecondReadingsTable;
}
