import { formatNumber, formatShare, type Lang, type Step, wordsIn } from "../../../core/index.ts";
import { earned, type Finding, type Look } from "./look.ts";

/** A share under its floor, or within reach of the next step, with the least count that would lift it. */
export function shareFindings(look: Look): Finding[] {
  const { outcome, line } = look;
  if (outcome.kind !== "scored") return [];
  const { share, floor, met, cases } = numbersOf(outcome.trace.steps);
  const over = tooMany(met, cases);
  const { rule } = line.leaf;
  const belowFloor = outcome.trace.reasonCode === "below-floor";
  if (!belowFloor && rule.kind !== "bands") return over;
  const lift = liftOf(look);
  if (belowFloor && share !== undefined && floor !== undefined) {
    return [
      ...over,
      {
        code: "below-floor",
        atStake: line.max,
        vi: `Đạt ${formatShare(share, "vi")}, dưới mức ${formatShare(floor, "vi")} nên chưa có điểm${lift === undefined ? "" : `: ${lift.vi}`}.`,
        en: `At ${formatShare(share, "en")}, under the ${formatShare(floor, "en")} needed, it earns nothing${lift === undefined ? "" : `: ${lift.en}`}.`,
      },
    ];
  }
  if (lift === undefined || met === undefined || cases === undefined) return over;
  return [
    ...over,
    {
      code: "next-band",
      atStake: lift.gain,
      vi: `Đạt ${formatShare(met / cases, "vi")}: ${lift.vi}.`,
      en: `At ${formatShare(met / cases, "en")}: ${lift.en}.`,
    },
  ];
}

interface Lift {
  readonly gain: number;
  readonly vi: string;
  readonly en: string;
}

/**
 * The least change of the counted cases that earns more, by asking the core itself: more of what was met, or, where fewer
 * are better, less. A rule that never gives less for a better count can be halved towards it.
 */
function liftOf(look: Look): Lift | undefined {
  const { line, given } = look;
  const { rule } = line.leaf;
  if (rule.kind !== "proportional" && rule.kind !== "bands") return undefined;
  if (rule.in === undefined || ("failures" in rule && rule.failures !== undefined)) return undefined;
  const [met, cases] = [given.get(rule.of), given.get(rule.in)];
  if (typeof met !== "number" || typeof cases !== "number" || met > cases) return undefined;
  if (!Number.isInteger(met) || !Number.isInteger(cases)) return undefined;
  const now = earned(look);
  const pointsAt = (count: number) =>
    look.pointsIf([{ leaf: line.code, input: rule.of, value: count }]) ?? now;
  const better = (count: number) => pointsAt(count) > now + 1e-9;
  const up = better(cases);
  if (!up && !better(0)) return undefined;
  const wanted = up ? least(met, cases, better) : -least(-met, 0, (count) => better(-count));
  const points = pointsAt(wanted);
  const input = line.inputs.get(rule.of)?.input;
  const said = (lang: Lang): string => {
    const unit = input?.unit === undefined ? "" : ` ${wordsIn(input.unit, lang)}`;
    const change = formatNumber(Math.abs(wanted - met), lang);
    const [then, of] = [formatNumber(wanted, lang), formatNumber(cases, lang)];
    const worth = formatNumber(points, lang);
    if (lang === "vi")
      return `${up ? "cần thêm ít nhất" : "cần bớt ít nhất"} ${change}${unit} (${then}/${of}) thì được ${worth} điểm`;
    return `at least ${change}${unit} ${up ? "more" : "fewer"} (${then}/${of}) would earn ${worth} points`;
  };
  return { gain: points - now, vi: said("vi"), en: said("en") };
}

/** The least whole number above `from`, at most `to`, for which `holds`; it holds at `to`. */
function least(from: number, to: number, holds: (count: number) => boolean): number {
  let [below, above] = [from, to];
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

function tooMany(met: number | undefined, cases: number | undefined): Finding[] {
  if (met === undefined || cases === undefined || met <= cases) return [];
  return [
    {
      code: "more-than-all",
      atStake: 0,
      vi: `Số đạt (${formatNumber(met, "vi")}) lớn hơn tổng số (${formatNumber(cases, "vi")}). Kiểm tra lại số liệu.`,
      en: `The number met (${formatNumber(met, "en")}) exceeds the total (${formatNumber(cases, "en")}). Check the figures.`,
    },
  ];
}

type ShareNumbers = Partial<Record<"share" | "floor" | "met" | "cases", number>>;

function numbersOf(steps: readonly Step[]): ShareNumbers {
  const numbers: ShareNumbers = {};
  for (const name of ["share", "floor", "met", "cases"] as const) {
    const value = steps.find((step) => step[name] !== undefined)?.[name];
    if (typeof value === "number") numbers[name] = value;
  }
  return numbers;
}
