import type { Interval } from "./interval.ts";

/** What is wrong with a set of intervals that should cover a range once. Indexes are those of the set. */
export type CoverageProblem =
  | { readonly kind: "two-limits"; readonly index: number }
  | { readonly kind: "empty"; readonly index: number }
  /** Nothing holds the numbers between; `exactly` when it is a single number. */
  | {
      readonly kind: "gap";
      readonly index: number;
      readonly from: number;
      readonly to: number;
      readonly exactly: boolean;
    }
  | {
      readonly kind: "overlap";
      readonly index: number;
      readonly other: number;
      readonly from: number;
      readonly to: number;
      readonly exactly: boolean;
    };

interface End {
  readonly value: number;
  readonly closed: boolean;
}

interface Stretch {
  readonly index: number;
  readonly low: End;
  readonly high: End;
}

/** Proves that intervals cover `low`…`high` (both inside) without gap or overlap; returns every place where they do not. */
export function coverageProblems(
  intervals: readonly Interval[],
  low: number,
  high: number,
): readonly CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  const stretches: Stretch[] = [];
  intervals.forEach((interval, index) => {
    const { from, above, below, upTo } = interval;
    if ((from !== undefined && above !== undefined) || (below !== undefined && upTo !== undefined)) {
      problems.push({ kind: "two-limits", index });
      return;
    }
    const stretch = { index, low: lowEnd(interval), high: highEnd(interval) };
    if (isEmpty(stretch)) problems.push({ kind: "empty", index });
    else stretches.push(stretch);
  });
  if (problems.length > 0 || stretches.length === 0) return problems;
  stretches.sort(
    (left, right) => left.low.value - right.low.value || Number(right.low.closed) - Number(left.low.closed),
  );
  return seams(stretches, low, high);
}

function seams(stretches: readonly Stretch[], low: number, high: number): readonly CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  let reached: Stretch = {
    index: stretches[0]?.index ?? 0,
    low: { value: -Infinity, closed: false },
    high: { value: low, closed: false },
  };
  let first = true;
  for (const stretch of stretches) {
    const problem = first ? bottomGap(stretch, low) : seam(reached, stretch);
    if (problem !== undefined) problems.push(problem);
    if (first || reaches(stretch.high, reached.high)) reached = stretch;
    first = false;
  }
  const top = reached.high;
  if (top.value < high || (top.value === high && !top.closed && high < Infinity)) {
    problems.push({
      kind: "gap",
      index: reached.index,
      from: top.value,
      to: high,
      exactly: top.value === high,
    });
  }
  return problems;
}

function bottomGap(stretch: Stretch, low: number): CoverageProblem | undefined {
  const { value, closed } = stretch.low;
  if (value < low || (value === low && (closed || low === -Infinity))) return undefined;
  return { kind: "gap", index: stretch.index, from: low, to: value, exactly: value === low };
}

function seam(before: Stretch, after: Stretch): CoverageProblem | undefined {
  const [end, start] = [before.high, after.low];
  if (end.value < start.value)
    return { kind: "gap", index: after.index, from: end.value, to: start.value, exactly: false };
  if (end.value === start.value) {
    if (end.closed !== start.closed) return undefined;
    const at = { index: after.index, from: end.value, to: end.value, exactly: true };
    return end.closed ? { kind: "overlap", other: before.index, ...at } : { kind: "gap", ...at };
  }
  const to = Math.min(end.value, after.high.value);
  return {
    kind: "overlap",
    index: after.index,
    other: before.index,
    from: start.value,
    to,
    exactly: start.value === to,
  };
}

function reaches(end: End, other: End): boolean {
  return end.value > other.value || (end.value === other.value && end.closed);
}

function lowEnd({ from, above }: Interval): End {
  if (from !== undefined) return { value: from, closed: true };
  return { value: above ?? -Infinity, closed: false };
}

function highEnd({ below, upTo }: Interval): End {
  if (upTo !== undefined) return { value: upTo, closed: true };
  return { value: below ?? Infinity, closed: false };
}

function isEmpty({ low, high }: Stretch): boolean {
  return low.value > high.value || (low.value === high.value && !(low.closed && high.closed));
}
