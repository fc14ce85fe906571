import type { FigureSection } from "../../../contract/reports.ts";
import { formatNumber, snap } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import { type LossLine, lossLines, lostPoints } from "../../papers/index.ts";
import { type ComputedUnit, scoreWholeRound } from "../../publication/index.ts";
import type { WholeRound } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { RoundStanding } from "./roundFigures.ts";
import { notKept, section } from "./section.ts";

const WORST = 10;

/** Points lost in a round, line by line; `units` are the results by rank. */
export interface RoundLosses {
  readonly whole: WholeRound;
  /** Not published: sums of a running round. */
  readonly provisional: boolean;
  readonly units: readonly ComputedUnit[];
  readonly lines: readonly LossLine[];
  /** Lead agency of a leaf, where the round names one. */
  readonly leads: ReadonlyMap<string, string>;
}

/** Of a round in which a province is measured: as it stands now; of another: as published, null before. */
export async function lossesOf(
  context: Context,
  tx: ReadTransaction,
  { whole }: RoundStanding,
): Promise<RoundLosses | null> {
  const { round, parts } = whole;
  const published = await tx.publication.published(round.id);
  if (published === undefined && round.kind === "measures") return null;
  const units = published
    ? await tx.publication.units(published.id)
    : (await scoreWholeRound(context, tx, whole)).units;
  const method = await methodOfRound(context.methods, tx.methods, round);
  return {
    whole,
    provisional: published === undefined,
    units,
    lines: lossLines({ method }, units),
    leads: new Map(parts.assignments.map(({ leaf, leadName }) => [leaf, leadName])),
  };
}

/** The leaves at which most points were lost, each with its lead agency. */
export function lossSection(losses: RoundLosses | null): FigureSection {
  if (losses === null) return notKept("Chưa có kết quả đợt đánh giá để phân tích điểm bị trừ.", "");
  const { whole, provisional, lines, leads, units } = losses;
  const leaves = worstLeaves(lines);
  const lost = snap(
    lines.filter(({ depth }) => depth === 0).reduce((sum, line) => sum + lostPoints(line), 0),
  );
  const source = sourceOf(losses);
  const mean = units.length > 1 ? " bình quân một đơn vị" : "";
  return section({
    sentences: [
      `${whole.round.title}${provisional ? " (tạm thời)" : ""}: bị trừ${mean} ${formatNumber(lost, "vi")} điểm.`,
    ],
    table: {
      columns: [
        { header: "Mã", width: 8, align: "left" },
        { header: "Tiêu chí", width: 46, align: "left" },
        { header: "Tối đa", width: 9, align: "right" },
        {
          header: units.length > 1 ? "Bị trừ bình quân" : "Bị trừ",
          width: 11,
          align: "right",
          // A mean has no last digit of its own.
          ...(units.length > 1 ? { decimals: 2 } : {}),
        },
        ...(leads.size > 0
          ? [{ header: "Cơ quan chủ trì", width: 24, align: "left" as const }]
          : [{ header: "Đơn vị bị trừ", width: 12, align: "right" as const }]),
      ],
      rows: leaves.map((line) => ({
        cells: [
          line.code,
          line.label,
          line.max,
          lostPoints(line),
          leads.size > 0 ? (leads.get(line.code) ?? "chưa giao") : line.losing,
        ],
      })),
    },
    source,
  });
}

export function sourceOf({ whole, provisional }: RoundLosses): string {
  return `Nguồn: ${whole.round.title}, ${provisional ? "tính tạm từ phiếu hiện có" : "kết quả đã công bố"}.`;
}

export function worstLeaves(lines: readonly LossLine[]): readonly LossLine[] {
  return lines
    .filter((line) => line.leaf && lostPoints(line) > 0)
    .toSorted((one, other) => lostPoints(other) - lostPoints(one))
    .slice(0, WORST);
}
