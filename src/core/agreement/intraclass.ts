import { fUpper } from "../statistics/distributions.ts";
import { type MeanSquares, meanSquares } from "./anova.ts";
import { type Agreed, refuse } from "./fault.ts";
import { fQuantile } from "./fQuantile.ts";
import { completeNumbers, type RatingTable } from "./ratings.ts";

export interface IntraclassOptions {
  /** `oneway`: raters differ from subject to subject; `twoway`: the same raters rate every subject. */
  readonly model: "oneway" | "twoway";
  /** Whether a rater who is always one point higher counts as disagreeing. One-way knows no difference. */
  readonly type: "consistency" | "agreement";
  /** Trust in one rating, or in the mean of all. */
  readonly unit: "single" | "average";
  /** The value that the test holds the coefficient against; 0 unless told. */
  readonly against?: number;
  /** Of the interval, 0–1; 0.95 unless told. */
  readonly confidence?: number;
}

export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

export interface Intraclass {
  readonly value: number;
  readonly subjects: number;
  readonly raters: number;
  /** Null where the raters leave no error at all, so that F has no end. */
  readonly test: FTest | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/**
 * Intraclass correlation of subjects that every rater rated, with test and interval of McGraw and Wong, Psychological Methods
 * 1 (1996). Refused: one rater, fewer than two whole rows, words, no variation between subjects.
 */
export function intraclass(table: RatingTable, options: IntraclassOptions): Agreed<Intraclass> {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  const squares = meanSquares(read.rows, read.raters);
  if (!(squares.between > squares.total * 1e-15)) return refuse("no-variation");
  const { subjects, raters } = squares;
  const oneErrorTerm = options.model === "oneway" || options.type === "consistency";
  const found = oneErrorTerm ? oneError(squares, options) : absolute(squares, options);
  if (!Number.isFinite(found.value)) return refuse("no-variation");
  return { ok: true, subjects, raters, ...found };
}

type Figures = Pick<Intraclass, "value" | "test" | "interval">;

/** ICC(1), ICC(C,1) and their averages: one error term, within subjects or left over. */
function oneError(squares: MeanSquares, options: IntraclassOptions): Figures {
  const { between, subjects, raters } = squares;
  const { model, unit, against = 0, confidence = 0.95 } = options;
  const single = unit === "single";
  const error = model === "oneway" ? squares.within : squares.residual;
  const df1 = subjects - 1;
  const df2 = model === "oneway" ? subjects * (raters - 1) : df1 * (raters - 1);
  const value = single ? (between - error) / (between + (raters - 1) * error) : (between - error) / between;
  if (noError(squares, error)) return { value: 1, test: null, interval: null };
  const ratio = between / error;
  const f = ratio * (1 - against) * (single ? 1 / (1 + (raters - 1) * against) : 1);
  const tail = (1 + confidence) / 2;
  const low = ratio / fQuantile(tail, df1, df2);
  const high = ratio * fQuantile(tail, df2, df1);
  const bound = (each: number): number => (single ? (each - 1) / (each + raters - 1) : 1 - 1 / each);
  return {
    value,
    test: { f, df1, df2, p: fUpper(f, df1, df2) },
    interval: ends(bound(low), bound(high)),
  };
}

/** ICC(A,1) and ICC(A,k): systematic differences of raters count as error. */
function absolute(squares: MeanSquares, options: IntraclassOptions): Figures {
  const { between, byRater, residual, subjects, raters } = squares;
  const { unit, against = 0, confidence = 0.95 } = options;
  const single = unit === "single";
  const offset = (byRater - residual) / subjects;
  const value = single
    ? (between - residual) / (between + (raters - 1) * residual + raters * offset)
    : (between - residual) / (between + offset);
  if (noError(squares, residual) && noError(squares, byRater))
    return { value: 1, test: null, interval: null };
  const df1 = subjects - 1;
  const held = single ? raters : 1;
  const against1 = mix(squares, held, against);
  const df2 = degrees(squares, mix(squares, raters, value));
  const f = between / (against1.rater + against1.rest);
  const tail = (1 + confidence) / 2;
  const low = fQuantile(tail, df1, df2);
  const high = fQuantile(tail, df2, df1);
  const others = single
    ? raters * byRater + (raters * subjects - raters - subjects) * residual
    : byRater - residual;
  const bounds = ends(
    (subjects * (between - low * residual)) / (low * others + subjects * between),
    (subjects * (high * between - residual)) / (others + subjects * high * between),
  );
  const p = fUpper(f, df1, df2);
  return {
    value,
    test: Number.isFinite(f) && Number.isFinite(p) ? { f, df1, df2, p } : null,
    interval: bounds,
  };
}

/** The two parts of the error term at a true coefficient `held`. */
function mix({ byRater, residual, subjects }: MeanSquares, raters: number, held: number) {
  const odds = (raters * held) / (subjects * (1 - held));
  return { rater: odds * byRater, rest: (1 + odds * (subjects - 1)) * residual };
}

/** Satterthwaite's degrees of freedom of the error term. */
function degrees(
  { subjects, raters }: MeanSquares,
  { rater, rest }: { rater: number; rest: number },
): number {
  return (rater + rest) ** 2 / (rater ** 2 / (raters - 1) + rest ** 2 / ((subjects - 1) * (raters - 1)));
}

function noError({ total }: MeanSquares, error: number): boolean {
  return !(error > total * 1e-15);
}

/** An interval, or none where its formula breaks down (an end that is not finite, ends that have crossed). */
export function ends(lower: number, upper: number): Intraclass["interval"] {
  const sound = Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper;
  return sound ? { lower, upper } : null;
}
