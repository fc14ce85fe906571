import { bothWords } from "../../method/compareWords.ts";
import type { Words } from "../../method/fault.ts";
import { formatNumber } from "../../numbers/format.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import { compositeFamilies } from "./places.ts";

/** What decides a place in the ranking: years, scale, rounding, ties and who is ranked with whom. */
export function compositeRules(method: CompositeMethod): readonly Words[] {
  const covers = coversWords(method);
  const scale = scaleWords(method);
  return [
    ...(covers ? [covers] : []),
    ...(scale ? [scale] : []),
    roundingWords(method),
    ...rankingWords(method),
  ];
}

/** The years of data for which the method holds; null where it does not say. */
export function coversWords({ covers }: CompositeMethod): Words | null {
  if (covers === undefined) return null;
  if (covers.to === undefined)
    return { vi: `Dùng cho số liệu từ năm ${covers.from}.`, en: `For data from ${covers.from} on.` };
  if (covers.to === covers.from)
    return { vi: `Dùng cho số liệu năm ${covers.from}.`, en: `For data of ${covers.from}.` };
  return {
    vi: `Dùng cho số liệu năm ${covers.from} đến ${covers.to}.`,
    en: `For data of ${covers.from} to ${covers.to}.`,
  };
}

export function scaleWords({ scale }: CompositeMethod): Words | null {
  if (scale === undefined) return null;
  return {
    vi: `Thang điểm từ ${formatNumber(scale.from, "vi")} đến ${formatNumber(scale.to, "vi")}.`,
    en: `Scale of ${formatNumber(scale.from, "en")} to ${formatNumber(scale.to, "en")}.`,
  };
}

export function roundingWords({ rounding: { decimals }, ranking }: CompositeMethod): Words {
  return {
    vi: `Tính bằng số đầy đủ, chỉ làm tròn đến ${decimals} chữ số thập phân khi hiển thị; thứ hạng so sánh đến ${ranking.decimals} chữ số thập phân.`,
    en: `Computed unrounded and rounded to ${decimals} decimals for display only; ranks compare ${ranking.decimals} decimals.`,
  };
}

/** Ties, and who is ranked with whom. */
export function rankingWords(method: CompositeMethod): readonly Words[] {
  return [ties(method), ...blocks(method)];
}

const TIES = {
  competition: "1, 2, 2, 4",
  dense: "1, 2, 2, 3",
  max: "1, 3, 3, 4",
  average: "1; 2,5; 2,5; 4",
  first: "1, 2, 3, 4",
} as const satisfies Record<CompositeMethod["ranking"]["ties"], string>;

function ties({ ranking }: CompositeMethod): Words {
  if (ranking.ties === "first")
    return {
      vi: "Đơn vị bằng điểm xếp theo thứ tự trong bảng số liệu.",
      en: "Equal units are ranked in the order of the table.",
    };
  const shown = TIES[ranking.ties];
  return {
    vi: `Đơn vị bằng điểm cùng thứ hạng (${shown}).`,
    en: `Equal units share a rank (${shown.replaceAll("2,5", "2.5")}).`,
  };
}

function blocks(method: CompositeMethod): readonly Words[] {
  const families = compositeFamilies(method);
  if (families.length < 2) return [];
  const named = (apart: boolean, lang: keyof Words): string =>
    families
      .filter(({ rankedApart }) => rankedApart === apart)
      .map(({ label }) => bothWords(label)[lang])
      .join("; ");
  const said: Words[] = [];
  if (named(true, "vi") !== "")
    said.push({
      vi: `Mỗi khối so sánh và xếp hạng riêng: ${named(true, "vi")}.`,
      en: `Each family is compared and ranked by itself: ${named(true, "en")}.`,
    });
  if (named(false, "vi") !== "")
    said.push({
      vi: `Các khối xếp hạng chung: ${named(false, "vi")}.`,
      en: `These families are ranked together: ${named(false, "en")}.`,
    });
  return said;
}
