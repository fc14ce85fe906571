import type { RecognitionCondition } from "../../contract/recognition.ts";
import { formatDecimal, formatNumber } from "../../core/index.ts";
import type { RoundCase, UnitCase, Words } from "./roundCase.ts";

/** The unit's ground where it meets the condition; undefined where it does not. `top` needs who else is in. */
export function groundOf(
  condition: RecognitionCondition,
  unit: UnitCase,
  round: RoundCase,
): Words | undefined {
  switch (condition.kind) {
    case "top":
      return placesOf(condition.count, unit, round).includes(unit) ? rankWords(unit, round) : undefined;
    case "class":
      return unit.groupPlace !== null && unit.groupPlace <= unit.classes.indexOf(condition.from)
        ? (unit.group && { vi: `xếp loại ${unit.group.vi}`, en: `class ${unit.group.en}` }) || undefined
        : undefined;
    case "points":
      return unit.total >= condition.from - 1e-9 ? totalWords(unit, round) : undefined;
    case "rise":
      return riseWords(condition.ranks, unit, round);
    case "tasks-in-time":
      return unit.lateTasks.length === 0 && unit.tasksDone >= condition.least
        ? {
            vi: `hoàn thành đúng hạn cả ${unit.tasksDone} nhiệm vụ được giao`,
            en: `finished all ${unit.tasksDone} tasks in time`,
          }
        : undefined;
    case "bonus":
      return bonusWords(unit);
  }
}

/** Units among the first `count` of their ranking; more than `count` where the last place is shared. */
export function placesOf(count: number, { pool }: UnitCase, { units }: RoundCase): readonly UnitCase[] {
  const ranked = units
    .filter((each) => each.pool === pool && each.rank !== null)
    .toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  const last = ranked[Math.min(count, ranked.length) - 1]?.rank ?? 0;
  return ranked.filter(({ rank }) => (rank ?? 0) <= last);
}

/** Units that share the last of `count` places where there are more of them than places. */
export function sharingLast(count: number, unit: UnitCase, round: RoundCase): readonly UnitCase[] {
  const inside = placesOf(count, unit, round);
  const last = inside.at(-1)?.rank;
  return inside.length > count ? inside.filter(({ rank }) => rank === last) : [];
}

/** Why a condition finds no case in this round at all; undefined where it does. */
export function withoutCase(condition: RecognitionCondition, round: RoundCase): Words | undefined {
  switch (condition.kind) {
    case "class":
      return round.units.some(({ classes }) => classes.includes(condition.from))
        ? undefined
        : {
            vi: `bộ tiêu chí của đợt không có mức xếp loại “${condition.from}”; sửa tiêu chí khen thưởng theo đúng tên mức xếp loại`,
            en: `the criteria set has no class “${condition.from}”; use the name of one of its classes`,
          };
    case "rise":
      return round.before === null
        ? {
            vi: "đợt này chưa nối với đợt trước đã công bố nên không so được thứ hạng",
            en: "no published round before this one is tied to it, so ranks cannot be compared",
          }
        : undefined;
    case "tasks-in-time":
      return round.tasks === 0
        ? {
            vi: "không có nhiệm vụ nào đến hạn trong thời gian đã chọn",
            en: "no task was due in the chosen time",
          }
        : undefined;
    case "bonus":
      return round.hasBonus
        ? undefined
        : { vi: "bộ tiêu chí của đợt không có điểm cộng", en: "the criteria set gives no bonus points" };
    case "top":
      return round.units.some(({ rank }) => rank !== null)
        ? undefined
        : { vi: "đợt này không xếp hạng đơn vị nào", en: "no unit was ranked in this round" };
    case "points":
      return undefined;
  }
}

function rankWords(unit: UnitCase, round: RoundCase): Words {
  const total = totalWords(unit, round);
  return {
    vi: `xếp thứ ${unit.rank}/${unit.rankedUnits}, ${total.vi}`,
    en: `rank ${unit.rank} of ${unit.rankedUnits}, ${total.en}`,
  };
}

function totalWords({ total }: UnitCase, { decimals }: RoundCase): Words {
  return {
    vi: `đạt ${formatDecimal(total, decimals, "vi")} điểm`,
    en: `${formatDecimal(total, decimals, "en")} points`,
  };
}

function riseWords(ranks: number, { rank, rankBefore }: UnitCase, { before }: RoundCase): Words | undefined {
  if (rank === null || rankBefore === null || before === null || rankBefore - rank < ranks) return undefined;
  const rise = rankBefore - rank;
  return {
    vi: `tăng ${rise} bậc so với năm ${before.period} (từ thứ ${rankBefore} lên thứ ${rank})`,
    en: `rose ${rise} ranks against ${before.period} (from ${rankBefore} to ${rank})`,
  };
}

function bonusWords({ bonus }: UnitCase): Words | undefined {
  if (bonus.length === 0) return undefined;
  const list = (lang: "vi" | "en") =>
    bonus.map(({ label, points }) => `${label[lang]} (+${formatNumber(points, lang)})`).join("; ");
  return { vi: `được cộng điểm: ${list("vi")}`, en: `bonus points: ${list("en")}` };
}
