import type { AgreementView, AppraiserSeverity, Lean, PairFigures } from "../../contract/agreement.ts";
import type { RoundId } from "../../contract/ids.ts";
import { type CsvCell, snap, writeCsv } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { readAgreement } from "./readAgreement.ts";

const HEADS = [
  "Phần",
  "Mã",
  "Tên",
  "Số cặp",
  "Tỷ lệ giống nhau",
  "Tỷ lệ lệch không quá 10 % điểm tối đa",
  "Chênh lệch bình quân (phần điểm tối đa)",
  "Cận dưới 95 %",
  "Cận trên 95 %",
  "Gwet AC2",
];

/** Every figure of the page as CSV; shares are 0–1. */
export async function agreementCsv(
  context: Context,
  roundId: RoundId,
): Promise<{ readonly name: string; readonly content: string }> {
  const { title, view } = await readAgreement(context, roundId);
  return { name: `Độ thống nhất thẩm định - ${title}.csv`, content: writeCsv([HEADS, ...rowsOf(view)]) };
}

function rowsOf(view: AgreementView): CsvCell[][] {
  const paired = [
    ["Tự chấm và thẩm định", view.selfAndAppraisal],
    ["Hai lần đọc", view.readings],
  ] as const;
  return [
    ...paired.flatMap(([part, figures]) =>
      figures === null
        ? []
        : [
            pairRow(part, "", "Toàn đợt", figures.all),
            ...figures.fields.map((row) => pairRow(`${part}: lĩnh vực`, row.code, row.label, row)),
            ...figures.families.map((row) => pairRow(`${part}: khối`, row.code, row.label, row)),
            ...figures.leaves.map((row) => pairRow(`${part}: tiêu chí`, row.code, row.label, row)),
          ],
    ),
    ...view.severity.flatMap(severityRows),
    ...view.weeks.map(({ monday, pairs, same, meanDifference }): CsvCell[] => [
      "Tuần bắt đầu từ",
      monday,
      "",
      pairs,
      snap(same),
      null,
      meanDifference === null ? null : snap(meanDifference),
      null,
      null,
      null,
    ]),
  ];
}

function pairRow(part: string, code: string, label: string, figures: PairFigures): CsvCell[] {
  const { pairs, same, near, meanDifference, lower, upper, ac2 } = figures;
  const numbers = [same, near, meanDifference, lower, upper, ac2];
  return [part, code, label, pairs, ...numbers.map((each) => (each === null ? null : snap(each)))];
}

function severityRows({ name, againstReadings, againstOthers }: AppraiserSeverity): CsvCell[][] {
  const row = (part: string, { cases, mean, lower, upper }: Lean): CsvCell[] => [
    part,
    "",
    name,
    cases,
    null,
    null,
    ...[mean, lower, upper].map((each) => (each === null ? null : snap(each))),
    null,
  ];
  return [
    row("Người thẩm định so với lần đọc kia", againstReadings),
    row("Người thẩm định so với người khác cùng tiêu chí", againstOthers),
  ];
}
