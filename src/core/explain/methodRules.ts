import type { Words } from "../method/fault.ts";
import type { Method } from "../method/schema.ts";
import { familiesOf } from "../method/tree.ts";
import { formatNumber } from "../numbers/format.ts";

/** What decides a place in the ranking, in words for a reader who wants to check it: rounding, ties, gaps, missing data. */
export function methodRules(method: Method): Words[] {
  return Object.values(rulesByAspect(method)).flat();
}

/** The same sentences, each under what it is about, in the order in which they are read. */
export function rulesByAspect(
  method: Method,
): Readonly<Record<"rounding" | "ranking" | "rescaling" | "missing" | "blocks", readonly Words[]>> {
  return {
    rounding: [rounding(method)],
    ranking: [ties(method), ...rankings(method)],
    rescaling: [rescaling(method)],
    missing: [MISSING[method.missing]],
    blocks: blocks(method),
  };
}

function rounding({ rounding: { decimals }, ranking }: Method): Words {
  const compared = ranking.decimals;
  return {
    vi: `Điểm được tính bằng số đầy đủ, chỉ làm tròn đến ${decimals} chữ số thập phân khi hiển thị; thứ hạng so sánh đến ${compared} chữ số thập phân.`,
    en: `Points are computed unrounded and rounded to ${decimals} decimals for display only; ranks compare ${compared} decimals.`,
  };
}

function ties({ ranking }: Method): Words {
  const by: Words =
    ranking.by === "total"
      ? { vi: "tổng điểm", en: "total points" }
      : { vi: "tỷ lệ phần trăm so với điểm tối đa của đơn vị", en: "percent of the unit's own maximum" };
  const shared = ranking.ties === "competition" ? "1, 2, 2, 4" : "1, 2, 2, 3";
  return {
    vi: `Xếp hạng theo ${by.vi}; đơn vị bằng điểm cùng thứ hạng (${shared}).`,
    en: `Ranked by ${by.en}; equal units share a rank (${shared}).`,
  };
}

/** Who is ranked with whom, where a method knows several families. */
function rankings(method: Method): Words[] {
  const families = familiesOf(method);
  if (families.length < 2) return [];
  const namesOf = (lang: "vi" | "en", apart: boolean): string =>
    families
      .filter(({ rankedApart }) => (rankedApart ?? true) === apart)
      .map(({ id, label }) => (lang === "en" ? (label.en ?? label.vi) : label.vi) || id)
      .join("; ");
  const apart: Words = {
    vi: `Mỗi khối xếp hạng riêng: ${namesOf("vi", true)}.`,
    en: `Each family is ranked by itself: ${namesOf("en", true)}.`,
  };
  const together: Words = {
    vi: `Các khối xếp hạng chung: ${namesOf("vi", false)}.`,
    en: `These families are ranked together: ${namesOf("en", false)}.`,
  };
  return [...(namesOf("vi", true) === "" ? [] : [apart]), ...(namesOf("vi", false) === "" ? [] : [together])];
}

function rescaling({ rescaleAt }: Method): Words {
  if (rescaleAt === "none") {
    return {
      vi: "Tiêu chí không áp dụng bị bỏ khỏi điểm tối đa của đơn vị; điểm không quy đổi lại.",
      en: "Criteria that do not apply leave the unit's maximum; points are not rescaled.",
    };
  }
  if (rescaleAt === "root") {
    return {
      vi: "Khi có tiêu chí không áp dụng, tổng điểm được quy đổi về thang điểm tối đa của bộ tiêu chí.",
      en: "Where criteria do not apply, the total is rescaled to the maximum of the method.",
    };
  }
  const codes = rescaleAt.join(", ");
  return {
    vi: `Khi có tiêu chí không áp dụng, điểm được quy đổi lại trong phạm vi mục ${codes}.`,
    en: `Where criteria do not apply, points are rescaled within ${codes}.`,
  };
}

const MISSING = {
  zero: {
    vi: "Tiêu chí không có số liệu khi kết thúc đợt được tính 0 điểm.",
    en: "A criterion without data at the end earns nothing.",
  },
  refuse: {
    vi: "Đơn vị thiếu số liệu ở một tiêu chí thì chưa được xếp hạng.",
    en: "A unit that lacks data for a criterion is not ranked.",
  },
  notApplicable: {
    vi: "Tiêu chí không có số liệu khi kết thúc đợt coi như không áp dụng.",
    en: "A criterion without data at the end counts as not applicable.",
  },
} as const satisfies Record<Method["missing"], Words>;

function blocks({ bonus, penalty }: Method): Words[] {
  return [
    ...(bonus
      ? [
          {
            vi: `Điểm cộng tối đa ${formatNumber(bonus.cap, "vi")} điểm, nằm ngoài thang điểm.`,
            en: `Bonus points are capped at ${bonus.cap}, outside the scale.`,
          },
        ]
      : []),
    ...(penalty
      ? [
          {
            vi: `Điểm trừ tối đa ${formatNumber(penalty.cap, "vi")} điểm.`,
            en: `Penalty points are capped at ${penalty.cap}.`,
          },
        ]
      : []),
  ];
}
