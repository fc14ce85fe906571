import { describe, expect, test } from "vitest";
import { smallIndex, smallTable } from "../../../test/support/small-index.ts";
import type { Changes } from "../composite/changes.ts";
import { prepareComposite } from "../composite/run/prepare.ts";
import { replayScores } from "../composite/run/replay.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import { randomStream } from "./randomStream.ts";
import { reachableRanks } from "./reachableRanks.ts";
import { type AllowedWeights, reachQuestion } from "./reachQuestion.ts";

const BLOCK = { block: "province", period: "2024" };

function made(units: number) {
  const stream = randomStream([units]);
  const value = () => 10 + Math.floor(stream.uniform() * 80);
  return smallTable(
    Object.fromEntries(
      Array.from({ length: units }, (_, unit) => [`u${unit}`, [value(), value(), value(), value()] as const]),
    ),
  );
}

function preparedOf(method: CompositeMethod, table = made(9)) {
  const prepared = prepareComposite(method, table);
  if (!prepared.ok) throw new Error("refused");
  return prepared.value;
}

const AGGREGATE = (how: unknown, levels?: unknown) => ({
  recipe: [
    { step: "normalise", how: { kind: "bounds", to: [1, 10] } },
    { step: "aggregate", how, ...(levels === undefined ? {} : { levels }) },
  ],
});

/** Ranks of all units under weights drawn inside ±30 % of their shares, by the index itself. */
function triedRanks(
  prepared: ReturnType<typeof preparedOf>,
  codes: readonly string[],
  by: number,
): readonly [number, number][] {
  const { plan, table } = prepared;
  const units = table.rows.length;
  const seen = Array.from({ length: units }, (): [number, number] => [units, 1]);
  for (let run = 0; run < 3000; run += 1) {
    const stream = randomStream([11, run]);
    const shareOf = (parent: readonly string[]): readonly [string, number][] => {
      const nominal = parent.map((code) => (code === "A" ? 0.75 : code === "B" ? 0.25 : 0.5));
      const first = (nominal[0] ?? 0) * (1 + by * (2 * stream.uniform() - 1));
      const least = (nominal[1] ?? 0) * (1 - by);
      const most = (nominal[1] ?? 0) * (1 + by);
      const second = Math.min(most, Math.max(least, 1 - first));
      return [
        [parent[0] ?? "", 1 - second],
        [parent[1] ?? "", second],
      ];
    };
    const groups = [
      ["A", "B"],
      ["a1", "a2"],
      ["b1", "b2"],
    ].filter((group) => codes.includes(group[0] ?? ""));
    const changes: Changes = { weights: Object.fromEntries(groups.flatMap(shareOf)) };
    const scores = replayScores(prepared, changes);
    if (!scores.ok) throw new Error("refused");
    const own = [...scores.value.subarray(plan.total * units, (plan.total + 1) * units)];
    own.forEach((score, unit) => {
      const rank = 1 + own.filter((other) => other > score + 1e-9).length;
      const bounds = seen[unit];
      if (bounds !== undefined) seen[unit] = [Math.min(bounds[0], rank), Math.max(bounds[1], rank)];
    });
  }
  return seen;
}

describe("best and worst ranks of an index", () => {
  test.each<[string, Readonly<Record<string, unknown>>, AllowedWeights, readonly string[]]>([
    ["weights of one level", AGGREGATE("arithmetic"), { spread: { by: 0.3, levels: [2] } }, ["A"]],
    ["weights of all levels", AGGREGATE("arithmetic"), { spread: { by: 0.3 } }, ["A", "a1", "b1"]],
    ["geometric means", AGGREGATE("geometric"), { spread: { by: 0.3 } }, ["A", "a1", "b1"]],
    [
      "a fixed median below",
      AGGREGATE("arithmetic", ["median", "arithmetic"]),
      { spread: { by: 0.3, levels: [2] } },
      ["A"],
    ],
  ])(
    "hold every rank that drawn weights give, and are given by the weights they show: %s",
    (_, changes, allowed, codes) => {
      const prepared = preparedOf(smallIndex(changes));
      const question = reachQuestion(prepared, allowed, BLOCK);
      if (!question.ok) throw new Error(question.faults.map(({ words }) => words.en).join());
      const ranks = reachableRanks(question.value);
      if (!ranks.ok) throw new Error("refused");
      const tried = triedRanks(prepared, codes, 0.3);
      ranks.value.forEach(({ best, worst }, unit) => {
        expect(best.proved && worst.proved).toBe(true);
        expect(best.rank).toBeLessThanOrEqual(tried[unit]?.[0] ?? 0);
        expect(worst.rank).toBeGreaterThanOrEqual(tried[unit]?.[1] ?? 0);
        // 3,000 draws come within a place of the end.
        expect(
          (tried[unit]?.[0] ?? 0) - best.rank + worst.rank - (tried[unit]?.[1] ?? 0),
        ).toBeLessThanOrEqual(2);
      });
    },
  );

  test("leave a unit its own rank where no weight may change", () => {
    const question = reachQuestion(preparedOf(smallIndex()), {}, BLOCK);
    const ranks = question.ok ? reachableRanks(question.value) : question;
    expect(ranks.ok && ranks.value.every(({ best, worst }) => best.rank === worst.rank)).toBe(true);
  });
});

describe("a question that cannot be answered exactly is refused by name", () => {
  const missing = smallTable({ x: [1, 2, 3, 4], y: [5, Number.NaN, 7, 8] });

  test.each<[string, Readonly<Record<string, unknown>>, AllowedWeights, ReturnType<typeof made> | undefined]>(
    [
      ["not-linear", AGGREGATE("harmonic"), { spread: { by: 0.3 } }, undefined],
      ["code-unknown", {}, { ranges: { Z: [0, 1] } }, undefined],
      ["values-missing", {}, { spread: { by: 0.3 } }, missing],
      ["weights-no-sum", {}, { ranges: { A: [0.1, 0.2], B: [0.1, 0.2] } }, undefined],
    ],
  )("%s", (code, changes, allowed, table) => {
    const question = reachQuestion(preparedOf(smallIndex(changes), table ?? made(4)), allowed, BLOCK);
    const answer = question.ok ? reachableRanks(question.value) : question;
    expect(answer.ok ? [] : [...new Set(answer.faults.map((each) => each.code))]).toEqual([code]);
  });

  test("an empty block too", () => {
    const question = reachQuestion(preparedOf(smallIndex()), {}, { block: "province", period: "1999" });
    expect(question.ok ? [] : question.faults.map(({ code }) => code)).toEqual(["no-rows"]);
  });
});
