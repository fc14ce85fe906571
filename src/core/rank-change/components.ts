import { type RankChangeQuestion, standingOf, type UnknownReason, type YearTable } from "./yearTable.ts";

/** A component of both years, with the unit's points in each and the maxima, equal where the rules are. */
export interface OwnComponent {
  readonly code: string;
  readonly points: readonly [number, number];
  readonly max: readonly [number, number];
}

/** What the data allow to compare. */
export interface ComparedComponents {
  readonly own: readonly OwnComponent[];
  /** Components of only the year before, or only the year after, with the unit's points there. */
  readonly dropped: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  /** Why parts of the unit's change stay unexplained; empty where all is known. */
  readonly reasons: readonly UnknownReason[];
  /** Whether the effect of rules is within what is known. */
  readonly rulesKnown: boolean;
}

const UNCHANGED: readonly [number, number] = [1, 1];

/** Sorts the components of a unit into comparable ones, those of one year only, and those that cannot be told. */
export function compareComponents(question: RankChangeQuestion): ComparedComponents {
  const { before, after, unit, sameRules } = question;
  const first = standingOf(before, unit)?.parts ?? {};
  const second = standingOf(after, unit)?.parts ?? {};
  const own: OwnComponent[] = [];
  const [dropped, added] = [new Map<string, number>(), new Map<string, number>()];
  const reasons = new Set<UnknownReason>();
  const codes = codesOf(question);
  if (codes.length === 0) reasons.add("own-parts-not-known");
  let rulesKnown = sameRules === true || (before.maxima !== undefined && after.maxima !== undefined);
  for (const code of codes) {
    const [from, to] = [first[code], second[code]];
    const standing = standingIn(question, code);
    if (standing === "unknown") {
      rulesKnown = false;
      reasons.add("components-not-comparable");
    } else if (standing === "both") {
      const max = maximaOf(before, after, code);
      if (from === undefined || to === undefined) reasons.add("own-parts-not-known");
      else own.push({ code, points: [from, to], max });
      if ((from === undefined || to === undefined) && max[0] !== max[1]) rulesKnown = false;
    } else {
      const points = standing === "before" ? from : to;
      if (points === undefined) {
        reasons.add("own-parts-not-known");
        rulesKnown = false;
      } else (standing === "before" ? dropped : added).set(code, points);
    }
  }
  if (!rulesKnown) reasons.add("components-not-comparable");
  return { own, dropped, added, reasons: [...reasons], rulesKnown };
}

function codesOf({ before, after, unit }: RankChangeQuestion): readonly string[] {
  const codes = [before, after].flatMap((table) => [
    ...Object.keys(table.maxima ?? {}),
    ...Object.keys(standingOf(table, unit)?.parts ?? {}),
  ]);
  return [...new Set(codes)].toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

/** In which years a code was a component. Without maxima that is known only under the same rules. */
function standingIn(
  { before, after, sameRules }: RankChangeQuestion,
  code: string,
): "both" | "before" | "after" | "unknown" {
  if (before.maxima === undefined || after.maxima === undefined)
    return sameRules === true ? "both" : "unknown";
  const [earlier, later] = [before.maxima[code] !== undefined, after.maxima[code] !== undefined];
  if (earlier && later) return "both";
  if (sameRules === true || (!earlier && !later)) return "unknown";
  return earlier ? "before" : "after";
}

function maximaOf(before: YearTable, after: YearTable, code: string): readonly [number, number] {
  const [from, to] = [before.maxima?.[code], after.maxima?.[code]];
  return from === undefined || to === undefined || !(from > 0) || !(to > 0) ? UNCHANGED : [from, to];
}
