import type { ComparedComponents } from "./components.ts";
import { grouped, type OwnPlayer, ownPlayers } from "./players.ts";
import { restOf, unexplained } from "./pointsSplit.ts";
import { othersFollowRules, type Pool, poolOf, type Side } from "./pool.ts";
import { type Fraction, shapley } from "./shapley.ts";
import type { ChangePart, RankChangeQuestion, UnknownReason } from "./yearTable.ts";

export interface PlacesShare {
  readonly part: ChangePart;
  /** Places gained by it, below 0 where lost; not a whole number as a rule. */
  readonly places: number;
  /** The same without loss; the shares of one change add up exactly. */
  readonly exact: Fraction;
}

/** Which step of the way from one year to the other each player is. A player of several is what cannot be told apart. */
interface Steps {
  readonly own: readonly OwnPlayer[];
  readonly joint: readonly (readonly [ChangePart, readonly Step[]])[];
}

type Step = "rules" | "others" | "units" | "rest";

/** Splits the change of rank over the steps from one year to the other. Totals of all ranked units must be known. */
export function splitPlaces(
  question: RankChangeQuestion,
  compared: ComparedComponents,
  totals: readonly [number, number],
): readonly PlacesShare[] {
  const follows = compared.rulesKnown && othersFollowRules(question, compared);
  const pool = poolOf(question, compared, follows, question.ties ?? "competition");
  const joint = jointSteps(compared, totals, follows, pool);
  const steps: Steps = { joint, own: grouped(ownPlayers(compared.own), question.fields, joint.length) };
  const worth = worthOf(steps, compared, totals, pool);
  const values = shapley(steps.own.length + joint.length, worth);
  const parts: readonly ChangePart[] = [
    ...steps.own.map(({ components }) => ({ kind: "own", components }) as const),
    ...joint.map(([part]) => part),
  ];
  const moved = new Set(steps.own.flatMap(({ components }) => components));
  const still = compared.own
    .filter(({ code }) => !moved.has(code))
    .map(({ code }) => share({ kind: "own", components: [code] }, { numerator: 0, denominator: 1 }));
  return [...parts.map((part, index) => share(part, values[index])), ...still];
}

function share(part: ChangePart, exact: Fraction = { numerator: 0, denominator: 1 }): PlacesShare {
  return { part, places: exact.numerator / exact.denominator, exact };
}

function jointSteps(
  compared: ComparedComponents,
  totals: readonly [number, number],
  follows: boolean,
  pool: Pool,
): Steps["joint"] {
  const { own, dropped, added, reasons, rulesKnown } = compared;
  const rest = restOf(compared, totals);
  const open = rest[0] !== rest[1];
  const renewed = dropped.size + added.size > 0;
  const ruled = renewed || own.some(({ max }) => max[0] !== max[1]);
  const world: Step[] = ["others", ...(pool.unitsMoved ? (["units"] as const) : [])];
  if (!rulesKnown) return [[unknown(reasons), ["rest", "rules", ...world]]];
  const left: Steps["joint"] = open ? [[unknown(unexplained(compared, reasons, rest)), ["rest"]]] : [];
  if (ruled && !follows) return [...left, [unknown(["others-parts-not-known"]), ["rules", ...world]]];
  if (renewed && pool.unitsMoved)
    return [
      ...left,
      [unknown(["units-not-comparable"]), ["rules", "units"]],
      [{ kind: "others" }, ["others"]],
    ];
  return [
    ...left,
    ...(ruled ? ([[{ kind: "rules" }, ["rules"]]] as const) : []),
    [{ kind: "others" }, ["others"]],
    ...(pool.unitsMoved ? ([[{ kind: "units" }, ["units"]]] as const) : []),
  ];
}

function unknown(reasons: readonly UnknownReason[]): ChangePart {
  return { kind: "notKnown", reasons };
}

/** Minus the rank in every state between the two years, by the bits of the players that have moved. */
function worthOf(
  { own, joint }: Steps,
  compared: ComparedComponents,
  totals: readonly [number, number],
  pool: Pool,
): Int32Array {
  const rest = restOf(compared, totals);
  const ofRules = [sumOf(compared.dropped), sumOf(compared.added)] as const;
  const still = compared.own.filter(({ code }) => !own.some(({ components }) => components.includes(code)));
  const stillAt = (rules: Side): number =>
    still.reduce(
      (sum, { points, max }) => sum + (max[0] === max[1] ? points[0] : (points[0] / max[0]) * max[rules]),
      0,
    );
  const resting = [stillAt(0) + ofRules[0], stillAt(1) + ofRules[1]] as const;
  const sideOf = (set: number, step: Step): Side => {
    const player = joint.findIndex(([, steps]) => steps.includes(step));
    return player >= 0 && (set & (1 << (own.length + player))) !== 0 ? 1 : 0;
  };
  return Int32Array.from({ length: 2 ** (own.length + joint.length) }, (_, set) => {
    const rules = sideOf(set, "rules");
    let value = resting[rules] + rest[sideOf(set, "rest")];
    own.forEach(({ points }, player) => {
      value += points[(set & (1 << player)) === 0 ? 0 : 1][rules];
    });
    return -pool.rankOf(value, sideOf(set, "others"), rules, sideOf(set, "units"));
  });
}

function sumOf(points: ReadonlyMap<string, number>): number {
  return [...points.values()].reduce((sum, value) => sum + value, 0);
}
