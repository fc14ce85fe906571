import { bothWords, plainWords } from "../../method/compareWords.ts";
import type { Words } from "../../method/fault.ts";
import { formatNumber } from "../../numbers/format.ts";
import type { CompositeLeaf } from "../schema/tree.ts";

const DIRECTIONS = {
  higher: { vi: "càng cao càng tốt", en: "higher is better" },
  lower: { vi: "càng thấp càng tốt", en: "lower is better" },
} as const satisfies Record<NonNullable<CompositeLeaf["direction"]>, Words>;

export function directionWords({ direction }: CompositeLeaf): Words | null {
  return direction === undefined ? null : DIRECTIONS[direction];
}

export function unitWords({ unit }: CompositeLeaf): Words | null {
  if (unit === undefined) return null;
  return typeof unit === "string" ? plainWords(unit) : bothWords(unit);
}

/** The ends, posts, target and denominator that a leaf states, in one text; null where it states none. */
export function limitWords({ bounds, goalposts, target, max, denominator }: CompositeLeaf): Words | null {
  const parts: Words[] = [];
  if (bounds !== undefined) parts.push(pair("thang đo", "scale", bounds));
  if (goalposts !== undefined) parts.push(pair("hai mốc", "goalposts", goalposts));
  if (target !== undefined)
    parts.push({ vi: `mục tiêu ${formatNumber(target, "vi")}`, en: `target ${formatNumber(target, "en")}` });
  if (max !== undefined)
    parts.push({
      vi: `tối đa ${formatNumber(max, "vi")} điểm`,
      en: `at most ${formatNumber(max, "en")} points`,
    });
  if (denominator !== undefined)
    parts.push({ vi: `chia cho ${denominator}`, en: `divided by ${denominator}` });
  if (parts.length === 0) return null;
  return { vi: parts.map(({ vi }) => vi).join("; "), en: parts.map(({ en }) => en).join("; ") };
}

function pair(vi: string, en: string, [low, high]: readonly [number, number]): Words {
  const short = (value: number): number => Math.round(value * 10_000) / 10_000;
  return {
    vi: `${vi} ${formatNumber(short(low), "vi")} đến ${formatNumber(short(high), "vi")}`,
    en: `${en} ${formatNumber(short(low), "en")} to ${formatNumber(short(high), "en")}`,
  };
}
