import type { RoundId } from "../../contract/ids.ts";
import type { LeafSpread } from "../../contract/methods.ts";
import { snap, writeCsv } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { resultsFor } from "../publication/index.ts";
import { leafSpread } from "./leafSpread.ts";

/** Which leaves told the units of a computed round apart, and which did not; the same rights as its results. */
export function readSpread(context: Context, id: RoundId): Promise<LeafSpread[]> {
  return context.store.read(async (tx) => {
    const { computation, method } = await resultsFor(context, tx, id);
    return leafSpread(method.method, await tx.publication.units(computation.id));
  });
}

const HEADS = [
  "Mã",
  "Tiêu chí",
  "Điểm tối đa",
  "Số đơn vị được chấm",
  "Đạt điểm tối đa",
  "0 điểm",
  "Tỷ lệ bình quân",
  "Thấp nhất",
  "Cao nhất",
  "Độ lệch chuẩn",
  "Nhận xét",
];

const FINDINGS = {
  full: "mọi đơn vị đạt điểm tối đa",
  zero: "mọi đơn vị 0 điểm",
  alike: "mọi đơn vị bằng điểm",
  none: "",
} as const satisfies Record<LeafSpread["finding"], string>;

/** The same as CSV; shares are 0–1. */
export function spreadCsv(spread: readonly LeafSpread[]): string {
  return writeCsv([
    HEADS,
    ...spread.map((leaf) => [
      leaf.code,
      leaf.label.vi,
      leaf.max,
      leaf.units,
      leaf.full,
      leaf.zero,
      ...[leaf.mean, leaf.least, leaf.most, leaf.deviation].map((share) => snap(share)),
      FINDINGS[leaf.finding],
    ]),
  ]);
}
