import { formatNumber, type Lang } from "../numbers/format.ts";
import type { ChangePart, RankChange, RankChangeNote, UnknownReason } from "../rank-change/index.ts";
import { placesWords } from "./standingWords.ts";

/** What a component is called. */
export type ComponentName = (code: string) => string;

/** One line of an explained change: what it is put down to, in points and in places, where each is known. */
export interface ChangeLine {
  readonly part: ChangePart;
  readonly points?: number;
  readonly places?: number;
}

const REASONS: Readonly<Record<UnknownReason, Readonly<Record<Lang, string>>>> = {
  "own-parts-not-known": {
    vi: "chưa có điểm từng phần của đơn vị ở cả hai năm",
    en: "the unit's own parts are not known in both years",
  },
  "parts-do-not-sum": {
    vi: "điểm các phần đã biết cộng lại không bằng tổng điểm",
    en: "its known parts do not add up to the total",
  },
  "others-totals-not-known": {
    vi: "chưa có điểm của tất cả các đơn vị được xếp hạng",
    en: "the points of all ranked units are not known",
  },
  "others-parts-not-known": {
    vi: "bộ tiêu chí đã thay đổi mà chưa có điểm từng phần của các đơn vị khác",
    en: "the rules changed and the parts of other units are not known",
  },
  "components-not-comparable": {
    vi: "bộ tiêu chí đã thay đổi, chưa rõ phần nào tương ứng với phần nào",
    en: "the rules changed, and which parts answer to which is not known",
  },
  "units-not-comparable": {
    vi: "danh sách đơn vị và bộ tiêu chí cùng thay đổi",
    en: "units and rules changed together",
  },
  "mixed-years-not-computable": {
    vi: "không tính được chỉ số khi ghép quy tắc hoặc số liệu của năm này với năm kia",
    en: "the index cannot be worked out with rules or data of one year and the rest of the other",
  },
  "rank-not-known": {
    vi: "không rõ thứ hạng của một trong hai năm",
    en: "the rank of one of the years is not known",
  },
};

const NOTES: Readonly<Record<RankChangeNote, Readonly<Record<Lang, string>>>> = {
  shapley: {
    vi: "Số bậc của mỗi nguyên nhân là trung bình theo mọi thứ tự thay đổi (giá trị Shapley), nên không phụ thuộc kể nguyên nhân nào trước; cộng lại đúng bằng tổng thay đổi.",
    en: "The places of each cause are its mean over every order of change (Shapley value), so none is told first; together they are exactly the change.",
  },
  "printed-rank-differs": {
    vi: "Thứ hạng tính lại từ tổng điểm khác thứ hạng đã in; phần phân tích dùng thứ hạng tính lại.",
    en: "The rank computed from totals differs from the printed one; the computed one is explained.",
  },
  "rules-changed-within-components": {
    vi: "Bộ tiêu chí có thay đổi bên trong các phần; thay đổi đó nằm trong số của từng phần.",
    en: "Rules changed within components; that is part of their own movement.",
  },
};

export function unknownReasonWords(reason: UnknownReason, lang: Lang): string {
  return REASONS[reason][lang];
}

export function rankChangeNoteWords(note: RankChangeNote, lang: Lang): string {
  return NOTES[note][lang];
}

/** What a share of a change is put down to. */
export function changePartWords(part: ChangePart, name: ComponentName, lang: Lang): string {
  switch (part.kind) {
    case "own":
      return part.components.map(name).join("; ");
    case "rules":
      return lang === "vi" ? "Thay đổi bộ tiêu chí, thang điểm" : "Changed rules and maxima";
    case "others":
      return lang === "vi" ? "Điểm của các đơn vị khác thay đổi" : "Points of other units";
    case "units":
      return lang === "vi" ? "Đơn vị sáp nhập hoặc mới được xếp hạng" : "Units merged or new";
    case "notKnown":
      return lang === "vi" ? "Chưa tách được" : "Not told apart";
  }
}

/** Places and points of a change, a line for each cause; those of the unit itself first, the heaviest loss before. */
export function changeLines(change: RankChange): readonly ChangeLine[] {
  const points = new Map<string, number>();
  const parts = new Map<string, ChangePart>();
  for (const share of change.byPoints) {
    const key = keyOf(share.part);
    points.set(key, share.points);
    parts.set(key, share.part);
  }
  const used = new Set<string>();
  const placed = change.byPlaces.map(({ part, places }): ChangeLine => {
    const own = part.kind === "own" ? part.components : [];
    const single = own.map((code) => keyOf({ kind: "own", components: [code] }));
    const keys = own.length > 0 ? single : [keyOf(part)];
    for (const key of keys) used.add(key);
    const known = keys.flatMap((key) => points.get(key) ?? []);
    return { part, places, ...(known.length === 0 ? {} : { points: sum(known) }) };
  });
  const rest = [...parts].flatMap(([key, part]) =>
    used.has(key) ? [] : [{ part, points: points.get(key) ?? 0 }],
  );
  return [...placed, ...rest].toSorted(byWeight);
}

const ORDER: readonly ChangePart["kind"][] = ["own", "rules", "others", "units", "notKnown"];

function byWeight(one: ChangeLine, other: ChangeLine): number {
  return (
    ORDER.indexOf(one.part.kind) - ORDER.indexOf(other.part.kind) ||
    (one.places ?? 0) - (other.places ?? 0) ||
    (one.points ?? 0) - (other.points ?? 0)
  );
}

function keyOf(part: ChangePart): string {
  return part.kind === "own" ? `own ${part.components.join(" ")}` : part.kind;
}

/**
 * Why a rank changed, in sentences: what the unit's own parts, the rules, others and merged units did, and what cannot be
 * told and why.
 */
export function rankChangeSentences(change: RankChange, name: ComponentName, lang: Lang): readonly string[] {
  const lines = changeLines(change);
  const found: string[] = [];
  const own = lines.filter(({ part }) => part.kind === "own");
  if (own.some(({ places }) => places !== undefined && places !== 0)) found.push(ownPlaces(own, name, lang));
  else if (own.some(({ points }) => points !== undefined && points !== 0))
    found.push(ownPoints(own, name, lang));
  for (const { part, places } of lines) {
    if (part.kind === "own" || part.kind === "notKnown" || places === undefined || places === 0) continue;
    found.push(`${changePartWords(part, name, lang)}: ${placesWords(places, lang)}.`);
  }
  found.push(...notKnown(change, lines, lang));
  return found;
}

const MOST_NAMED = 3;
/** Less than this shows as nothing at two decimals. */
const SHOWN = 0.005;

function ownPlaces(own: readonly ChangeLine[], name: ComponentName, lang: Lang): string {
  const whole = sum(own.map(({ places = 0 }) => places));
  const named = (own.length > 1 ? heaviest(own, "places", whole) : []).map(
    ({ part, places = 0 }) => `${changePartWords(part, name, lang)} (${placesWords(places, lang)})`,
  );
  const head =
    lang === "vi"
      ? `Do điểm của chính đơn vị: ${placesWords(round(whole), lang)}`
      : `By the unit's own points: ${placesWords(round(whole), lang)}`;
  const most = lang === "vi" ? "nhiều nhất ở" : "most in";
  return named.length === 0 ? `${head}.` : `${head}, ${most} ${named.join(", ")}.`;
}

function ownPoints(own: readonly ChangeLine[], name: ComponentName, lang: Lang): string {
  const whole = sum(own.map(({ points = 0 }) => points));
  const named = (own.length > 1 ? heaviest(own, "points", whole) : []).map(
    ({ part, points = 0 }) => `${changePartWords(part, name, lang)} (${pointsWords(points, lang)})`,
  );
  const head =
    lang === "vi"
      ? `Điểm của chính đơn vị: ${pointsWords(whole, lang)}`
      : `The unit's own points: ${pointsWords(whole, lang)}`;
  const most = lang === "vi" ? "nhiều nhất ở" : "most in";
  return named.length === 0 ? `${head}.` : `${head}, ${most} ${named.join(", ")}.`;
}

/** Those that moved most in the direction of the whole. */
function heaviest(
  own: readonly ChangeLine[],
  what: "places" | "points",
  whole: number,
): readonly ChangeLine[] {
  const sign = whole < 0 ? -1 : 1;
  return own
    .filter((line) => (line[what] ?? 0) * sign > 0)
    .toSorted((one, other) => ((other[what] ?? 0) - (one[what] ?? 0)) * sign)
    .slice(0, MOST_NAMED);
}

function notKnown(change: RankChange, lines: readonly ChangeLine[], lang: Lang): readonly string[] {
  const found = lines.flatMap(({ part, places, points }) => {
    if (part.kind !== "notKnown") return [];
    const why = part.reasons.map((reason) => REASONS[reason][lang]).join("; ");
    const size =
      places !== undefined && places !== 0
        ? placesWords(places, lang)
        : points !== undefined && Math.abs(points) >= SHOWN && change.places === undefined
          ? pointsWords(points, lang)
          : null;
    if (size === null) return [];
    return [
      lang === "vi"
        ? `Chưa tách được nguyên nhân ${size}: ${why}.`
        : `Causes of ${size} are not told apart: ${why}.`,
    ];
  });
  if (change.places !== undefined) return found;
  return [...found, lang === "vi" ? `${capital(REASONS["rank-not-known"].vi)}.` : "A rank is not known."];
}

/** "giảm 1,2 điểm". */
export function pointsWords(points: number, lang: Lang): string {
  const size = formatNumber(Math.abs(points), lang, 2);
  if (lang === "vi") return `${points < 0 ? "giảm" : "tăng"} ${size} điểm`;
  return `${points < 0 ? "down" : "up"} ${size} points`;
}

function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;
}

function sum(values: readonly number[]): number {
  return round(values.reduce((total, value) => total + value, 0));
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
