import type { Soundness, SoundnessPart, SoundnessStudy, SoundnessTable } from "../../contract/soundness.ts";
import { snap, writeCsv } from "../../core/index.ts";

type Rows = Parameters<typeof writeCsv>[0] extends Iterable<infer Row> ? Row[] : never;

const SEVERITIES = { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" } as const;

const FILES = {
  findings: "Những điểm cần xem",
  leaves: "Từng tiêu chí",
  groups: "Độ nhất quán của nhóm",
  removals: "Nếu bỏ từng phần",
  pairs: "Cặp tiêu chí gần trùng",
  dominance: "Cặp đơn vị xếp ngược",
} as const satisfies Record<SoundnessTable, string>;

/** One table of the audit as CSV. Shares are 0–1, places positive where a unit gains. */
export function soundnessCsv(view: Soundness, table: SoundnessTable): { name: string; content: string } {
  const rows = table === "findings" ? findingRows(view) : view.studies.flatMap((study) => ROWS[table](study));
  const heads = table === "findings" ? FINDING_HEADS : ["Khối", ...HEADS[table]];
  return {
    name: `${FILES[table]} ${view.id} ${view.version}.csv`,
    content: writeCsv([heads, ...rows]),
  };
}

const FINDING_HEADS = ["Mức", "Loại", "Phần", "Đơn vị", "Khối", "Con số", "Nội dung", "Nội dung (tiếng Anh)"];

function findingRows({ findings }: Soundness): Rows {
  return findings.map(({ severity, code, parts, units, block, figure, vi, en }) => [
    SEVERITIES[severity],
    code,
    parts.map((part) => part.code).join("; "),
    units.map((unit) => unit.name).join("; "),
    block?.vi ?? "",
    number(figure),
    vi,
    en,
  ]);
}

type StudyTable = Exclude<SoundnessTable, "findings">;

const HEADS: Readonly<Record<StudyTable, readonly string[]>> = {
  leaves: [
    "Mã",
    "Tiêu chí",
    "Trọng số",
    "Ảnh hưởng thực tế",
    "Số đơn vị có số liệu",
    "Đạt điểm tối đa",
    "Thấp nhất",
    "Bình quân",
    "Cao nhất",
    "Độ lệch chuẩn",
  ],
  groups: ["Mã", "Nhóm", "Số phần", "Hệ số alpha", "Thành phần chính thứ nhất giải thích"],
  removals: [
    "Mã",
    "Phần bỏ đi",
    "Đổi hạng bình quân",
    "Đổi hạng nhiều nhất",
    "Số đơn vị đổi hạng",
    "Lên nhiều nhất",
    "Số bậc lên",
    "Xuống nhiều nhất",
    "Số bậc xuống",
  ],
  pairs: ["Mã", "Tiêu chí", "Mã thứ hai", "Tiêu chí thứ hai", "Tương quan"],
  dominance: ["Đơn vị không thua ở đâu", "Đơn vị lại xếp trên"],
};

const ROWS: Readonly<Record<StudyTable, (study: SoundnessStudy) => Rows>> = {
  leaves: ({ block, leaves }) =>
    leaves.map((leaf) => [
      block.vi,
      ...named(leaf),
      number(leaf.nominal),
      number(leaf.actual),
      leaf.available,
      leaf.full ?? "",
      number(leaf.least),
      number(leaf.mean),
      number(leaf.most),
      number(leaf.standardDeviation),
    ]),
  groups: ({ block, groups }) =>
    groups.map((group) => [
      block.vi,
      ...named(group),
      group.children,
      number(group.alpha),
      number(group.firstComponent),
    ]),
  removals: ({ block, removals }) =>
    removals.map((removal) => [
      block.vi,
      ...named(removal),
      number(removal.meanShift),
      removal.greatestShift,
      removal.moved,
      removal.gains?.name ?? "",
      removal.gains?.places ?? "",
      removal.loses?.name ?? "",
      removal.loses?.places ?? "",
    ]),
  pairs: ({ block, pairs }) =>
    pairs.map(({ left, right, value }) => [block.vi, ...named(left), ...named(right), number(value)]),
  dominance: ({ block, dominance }) =>
    dominance.reversed.map(({ above, below }) => [block.vi, above.name, below.name]),
};

function named({ code, label }: SoundnessPart): [string, string] {
  return [code, label.vi];
}

function number(value: number | null): number | string {
  return value === null ? "" : snap(value);
}
