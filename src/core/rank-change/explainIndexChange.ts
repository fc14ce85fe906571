import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import { roundHalfUp } from "../numbers/round.ts";
import { indexRuns } from "../uncertainty/indexRuns.ts";
import type { RankChange } from "./explainRankChange.ts";
import { type StateStanding, splitByStates } from "./gameSplit.ts";
import { componentsOf, type IndexChangeQuestion, rowsOf, rulesDiffer } from "./indexYears.ts";
import { type MixedState, mixedTables } from "./mixedYears.ts";
import type { Side } from "./pool.ts";
import { MOST_PLAYERS } from "./shapley.ts";
import type { ChangePart } from "./yearTable.ts";

/** A step of the way from one year to the other. */
interface Step {
  readonly part: ChangePart;
  /** Parts of the state that it moves. */
  readonly moves: "rules" | "others" | "units" | ReadonlySet<string>;
}

type StandingIn = (state: MixedState) => StateStanding | undefined;

/**
 * Why the rank and the score of a unit in a statistical index changed between two years: so much for each part's own data, for
 * other rules (recipe, weights, parts brought in or left out), for the data of others, which move the ends of scales as well as
 * the rivals, and for units merged or new. The index is worked out in every state between the years; each step has its Shapley
 * value, and together they are the change exactly. Where a state cannot be worked out the change is left untold, with that
 * reason. Refuses a unit that is not ranked in both years.
 */
export function explainIndexChange(question: IndexChangeQuestion): Refusable<RankChange> {
  const { unit, before, after } = question;
  const missing = [before, after].filter((year) => !rowsOf(year).has(unit));
  if (missing.length > 0) return { ok: false, faults: missing.map(({ period }) => notThere(unit, period)) };
  const standingIn = standings(question);
  const ends = [standingIn(stateOf([], 0)), standingIn(stateOf([], 1))] as const;
  const [first, last] = ends;
  if (first === undefined || last === undefined)
    return {
      ok: false,
      faults: [before, after]
        .filter((_, year) => ends[year] === undefined)
        .map(({ period }) => notRanked(unit, period)),
    };
  const { steps, still } = stepsOf(question, standingIn, first);
  const states = Array.from({ length: 2 ** steps.length }, (_, set) =>
    standingIn(stateOf(steps.filter((__, step) => (set & (1 << step)) !== 0))),
  );
  const known = states.filter((state) => state !== undefined);
  const whole: ChangePart = { kind: "notKnown", reasons: ["mixed-years-not-computable"] };
  const split =
    known.length === states.length
      ? splitByStates(
          steps.map(({ part }) => part),
          known,
        )
      : splitByStates([whole], [first, last]);
  return { ok: true, value: told(unit, [first, last], split, still, known.length === states.length) };
}

function told(
  unit: string,
  [first, last]: readonly [StateStanding, StateStanding],
  { byPlaces, byPoints }: ReturnType<typeof splitByStates>,
  still: readonly string[],
  isWhole: boolean,
): RankChange {
  const resting = isWhole ? still.map((code): ChangePart => ({ kind: "own", components: [code] })) : [];
  return {
    unit,
    rankBefore: first.rank,
    rankAfter: last.rank,
    places: first.rank - last.rank,
    byPlaces: [
      ...byPlaces,
      ...resting.map((part) => ({ part, places: 0, exact: { numerator: 0, denominator: 1 } })),
    ],
    totalBefore: first.points,
    totalAfter: last.points,
    points: (Math.round(last.points * 1e9) - Math.round(first.points * 1e9)) / 1e9,
    byPoints: [...byPoints, ...resting.map((part) => ({ part, points: 0 }))],
    unknown: isWhole ? [] : ["mixed-years-not-computable"],
    notes: ["shapley"],
  };
}

/** The rank (shared ranks as the rules have them) and score of the unit in a state; undefined where it has none. */
function standings(question: IndexChangeQuestion): StandingIn {
  const tableOf = mixedTables(question);
  const years = [question.before, question.after] as const;
  return (state) => {
    const { method, period } = years[state.rules];
    const table = tableOf(state);
    const runs = indexRuns(method, table, question.node);
    if (!runs.ok) return undefined;
    const { nominal, blocks } = runs.value;
    const own = table.rows.findIndex((row) => row.unit === question.unit && row.period === period);
    const { decimals, ties } = method.ranking;
    const scores = [...nominal].map((score) => (Number.isNaN(score) ? score : roundHalfUp(score, decimals)));
    const points = scores[own] ?? Number.NaN;
    if (Number.isNaN(points)) return undefined;
    const better = scores.filter(
      (score, row) => score > points && blocks[row] === blocks[own] && table.rows[row]?.period === period,
    );
    const rank = 1 + (ties === "dense" ? new Set(better).size : better.length);
    return { rank, points: nominal[own] ?? 0 };
  };
}

/** Everything as in one year (`base`), or as before but for the steps that are taken. */
function stateOf(steps: readonly Step[], base: Side = 0): MixedState {
  const side = (name: Step["moves"]): Side => (steps.some(({ moves }) => moves === name) ? 1 : base);
  const moved = new Set(steps.flatMap(({ moves }) => (typeof moves === "string" ? [] : [...moves])));
  return {
    rules: side("rules"),
    others: side("others"),
    units: side("units"),
    own: (column) => (moved.has(column) ? 1 : base),
  };
}

/** Steps that may change something; own parts whose data are the same in both years are left still. */
function stepsOf(
  question: IndexChangeQuestion,
  standingIn: StandingIn,
  first: StateStanding,
): { readonly steps: readonly Step[]; readonly still: readonly string[] } {
  const [earlier, later] = [rowsOf(question.before), rowsOf(question.after)];
  const unitsMoved = [...earlier.keys()].some((unit) => !later.has(unit)) || later.size > earlier.size;
  const world: readonly Step[] = [
    ...(rulesDiffer(question) ? [{ part: { kind: "rules" }, moves: "rules" } as const] : []),
    { part: { kind: "others" }, moves: "others" },
    ...(unitsMoved ? [{ part: { kind: "units" }, moves: "units" } as const] : []),
  ];
  const { moved, still } = ownSteps(question);
  const most = Math.min(question.steps ?? MOST_PLAYERS, MOST_PLAYERS) - world.length;
  return { steps: [...grouped(moved, Math.max(1, most), standingIn, first), ...world], still };
}

function ownSteps(question: IndexChangeQuestion): {
  readonly moved: readonly Step[];
  readonly still: readonly string[];
} {
  const columns = new Map<string, Set<string>>();
  for (const [column, component] of componentsOf(question))
    columns.set(component, (columns.get(component) ?? new Set()).add(column));
  const moved: Step[] = [];
  const still: string[] = [];
  for (const [component, set] of columns)
    if ([...set].some((column) => ownDiffers(question, column)))
      moved.push({ part: { kind: "own", components: [component] }, moves: set });
    else still.push(component);
  return { moved, still };
}

function ownDiffers({ before, after, unit }: IndexChangeQuestion, column: string): boolean {
  if (!before.table.columns.has(column) || !after.table.columns.has(column)) return false;
  const [from, to] = [before, after].map((year) => {
    const row = rowsOf(year).get(unit) ?? -1;
    const { columns, notApplicable, bases } = year.table;
    return [columns.get(column)?.[row], notApplicable.get(column)?.[row] ?? 0, bases?.get(column)?.[row]];
  });
  return (from ?? []).some((value, place) => !Object.is(value, to?.[place]));
}

/** At most `most` steps: those that alone move the score most stand by themselves, the rest are taken together. */
function grouped(
  steps: readonly Step[],
  most: number,
  standingIn: StandingIn,
  first: StateStanding,
): readonly Step[] {
  if (steps.length <= most) return steps;
  const alone = steps.map((step, place) => {
    const points = standingIn(stateOf([step]))?.points ?? first.points;
    return { step, place, moved: Math.abs(points - first.points) };
  });
  const ordered = alone.toSorted((left, right) => right.moved - left.moved || left.place - right.place);
  const kept = ordered.slice(0, most - 1).toSorted((left, right) => left.place - right.place);
  const rest = ordered.slice(most - 1).toSorted((left, right) => left.place - right.place);
  const components = rest.flatMap(({ step: { part } }) => (part.kind === "own" ? part.components : []));
  const columns = rest.flatMap(({ step: { moves } }) => (typeof moves === "string" ? [] : [...moves]));
  return [...kept.map(({ step }) => step), { part: { kind: "own", components }, moves: new Set(columns) }];
}

function notThere(unit: string, period: string): IndexFault {
  return indexFault(
    "unit-unknown",
    { unit, period },
    `Không có đơn vị “${unit}” trong số liệu kỳ ${period}.`,
    `There is no unit “${unit}” in the data of ${period}.`,
  );
}

function notRanked(unit: string, period: string): IndexFault {
  return indexFault(
    "unit-not-ranked",
    { unit, period },
    `Đơn vị “${unit}” không có chỉ số trong kỳ ${period} nên không so sánh được thứ hạng.`,
    `Unit “${unit}” has no index in ${period}, so its rank cannot be compared.`,
  );
}
