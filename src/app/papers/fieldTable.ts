import type { UnitResult } from "../../contract/scores.ts";
import { formatNumber } from "../../core/index.ts";
import type { TableBlock, TableColumn } from "../documents/index.ts";
import type { PaperRound } from "./paperRound.ts";

/** Points by field, bonus and penalty, total; one row a unit, by rank. */
export function fieldTable({ method: { method } }: PaperRound, units: readonly UnitResult[]): TableBlock {
  const { decimals } = method.rounding;
  const number = (header: string, width: number): TableColumn => ({
    header,
    width,
    align: "right",
    decimals,
  });
  const fields = method.tree.map(({ code, label, max }) =>
    number(`${code}. ${label.vi} (tối đa ${formatNumber(max, "vi")})`, 13),
  );
  return {
    kind: "table",
    columns: [
      { header: "Hạng", width: 9, align: "center" },
      { header: "Đơn vị", width: 24, align: "left" },
      ...fields,
      ...(method.bonus ? [number("Điểm cộng", 8)] : []),
      ...(method.penalty ? [number("Điểm trừ", 8)] : []),
      number("Tổng điểm", 10),
    ],
    rows: units.map((unit) => ({
      cells: [
        unit.rank === null ? "" : String(unit.rank),
        unit.name,
        ...method.tree.map(({ code }) => unit.nodes.find((node) => node.code === code)?.points ?? null),
        ...(method.bonus ? [unit.bonus] : []),
        ...(method.penalty ? [unit.penalty] : []),
        unit.total,
      ],
    })),
  };
}
