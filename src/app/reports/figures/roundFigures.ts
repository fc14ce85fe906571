import type { UnitKey } from "../../../contract/ids.ts";
import type { FigureSection } from "../../../contract/reports.ts";
import type { Stage } from "../../../contract/rounds.ts";
import { formatNumber } from "../../../core/index.ts";
import { loadRound, type Round, stageOf, type WholeRound } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { dayWords, vietnamClock } from "../../vietnamTime.ts";
import { notKept, section } from "./section.ts";

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: "đang soạn",
  waiting: "chờ đến ngày tự chấm",
  "self-scoring": "đang tự chấm điểm",
  between: "chờ bước tiếp theo",
  compiling: "đang tổng hợp",
  appraisal: "đang thẩm định lần 1",
  appraised: "đã thẩm định lần 1",
  explanation: "đang giải trình",
  explained: "đã giải trình",
  "second-appraisal": "đang thẩm định lần 2",
  "appraisal-over": "đã thẩm định xong",
  synthesis: "đang tổng hợp kết quả",
  approved: "đã phê duyệt kết quả",
  published: "đã công bố",
  archived: "đã lưu trữ",
};

/** A round of the report's year as it stands. */
export interface RoundStanding {
  readonly whole: WholeRound;
  readonly stage: Stage;
  readonly units: number;
  readonly submitted: number;
}

/** Rounds that the office ran, or in which the unit took part, in a year: newest first, drafts left out. */
export async function roundsOf(
  tx: ReadTransaction,
  {
    office,
    unit,
    year,
    now,
    asOf,
  }: {
    readonly office: UnitKey;
    readonly unit: UnitKey;
    readonly year: number;
    readonly now: Date;
    /** What was opened later is not told. */
    readonly asOf: string;
  },
): Promise<readonly RoundStanding[]> {
  const inYear = (await tx.rounds.list()).filter(
    ({ openedAt, ...round }) =>
      openedAt !== null && vietnamClock(openedAt).day <= asOf && touches({ openedAt, ...round }, year),
  );
  const counts = await tx.rounds.counts(inYear.map(({ id }) => id));
  const standings: RoundStanding[] = [];
  for (const round of inYear) {
    const whole = await loadRound(tx.rounds, round.id);
    const departments = whole.parts.assignments.some(({ lead }) => lead === unit);
    if (round.ownerUnit !== office && !departments && !whole.parts.units.some((each) => each.unit === unit))
      continue;
    const { units, submitted } = counts.get(round.id) ?? { units: 0, submitted: 0 };
    standings.push({ whole, stage: stageOf(round, now), units, submitted });
  }
  return standings;
}

/** Work on it or its publication fell into the year. */
function touches({ period, openedAt, publishedAt, closedAt }: Round, year: number): boolean {
  const years = [openedAt, closedAt, publishedAt].flatMap((moment) =>
    moment === null ? [] : [yearOf(moment)],
  );
  return period === String(year) || years.includes(year);
}

function yearOf(moment: Date): number {
  return Number(vietnamClock(moment).day.slice(0, 4));
}

export function roundSection(rounds: readonly RoundStanding[], asOf: string): FigureSection {
  const source = `Nguồn: đợt đánh giá trong hệ thống, tính đến ngày ${dayWords(asOf)}.`;
  if (rounds.length === 0) return notKept("Trong năm chưa có đợt đánh giá nào trên hệ thống.", source);
  return section({
    sentences: [`Trong năm có ${formatNumber(rounds.length, "vi")} đợt đánh giá.`],
    table: {
      columns: [
        { header: "Đợt đánh giá", width: 46, align: "left" },
        { header: "Đơn vị", width: 10, align: "right" },
        { header: "Đã gửi phiếu", width: 12, align: "right" },
        { header: "Đang ở bước", width: 24, align: "left" },
      ],
      rows: rounds.map(({ whole, stage, units, submitted }) => ({
        cells: [whole.round.title, units, submitted, STAGE_WORDS[stage]],
      })),
    },
    source,
  });
}
