import { formatNumber, formatShare, type Lang, wordsIn } from "../../../core/index.ts";
import type { Finding, Look } from "./look.ts";

/** A count that doubles or halves, from this size on, and a share that moves so far, are worth a second look. */
const [TIMES, LEAST_COUNT, SHARE_MOVE] = [2, 5, 0.3];

/** Figures that jump against the round before. */
export function previousFindings({ line, given, beside: { previous } }: Look): Finding[] {
  if (previous === null) return [];
  return [...line.inputs.values()].flatMap(({ name, input }) => {
    const [was, is] = [previous.value(line.code, name), given.get(name)];
    if (typeof was !== "number" || typeof is !== "number" || !jumps(input.kind, was, is)) return [];
    const words = (value: number, lang: Lang) =>
      input.kind === "share" ? formatShare(value, lang) : formatNumber(value, lang);
    const label = (lang: Lang) => (input.label === undefined ? name : wordsIn(input.label, lang));
    return [
      {
        code: "jump",
        atStake: 0,
        vi: `«${label("vi")}» ${is > was ? "tăng" : "giảm"} từ ${words(was, "vi")} (năm ${previous.period}) ${is > was ? "lên" : "xuống"} ${words(is, "vi")}. Kiểm tra lại, hoặc giải thích trong phần giải trình.`,
        en: `“${label("en")}” went from ${words(was, "en")} (${previous.period}) to ${words(is, "en")}. Check it, or explain it.`,
      },
    ];
  });
}

function jumps(kind: string, was: number, is: number): boolean {
  if (kind === "share") return Math.abs(is - was) >= SHARE_MOVE;
  if (kind !== "count" && kind !== "number") return false;
  // From nothing to something is the usual beginning, no jump.
  if (was === 0 || Math.max(was, is) < LEAST_COUNT) return false;
  return is >= was * TIMES || is * TIMES <= was;
}
