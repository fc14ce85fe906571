import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { checkComposite, methodKindOf } from "./check/check.ts";
import { compositePlaces } from "./describe/index.ts";
import { loadComposite } from "./load.ts";
import type { NodeOutcome } from "./result.ts";
import { runComposite } from "./run/run.ts";
import type { CompositeMethod } from "./schema/composite.ts";
import type { IndexTable } from "./table.ts";

const FOLDER = join(import.meta.dirname, "../../../methods");
const textOf = (file: string): string => readFileSync(join(FOLDER, file), "utf8");
const methodOf = (file: string): CompositeMethod => loadComposite(textOf(file));
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".yaml") && methodKindOf(textOf(file)) === "composite")
  .sort();

test("the library holds the indices it promises", () => {
  expect(FILES).toEqual([
    "ddci-quang-ninh/2021.yaml",
    "ddci/mau-2026.yaml",
    "dti-province/2020.yaml",
    "dti-province/2022.yaml",
    "ict-index/2016.yaml",
    "papi/2011.yaml",
    "papi/2016.yaml",
    "papi/2018.yaml",
    "papi/2021.yaml",
    "pci/2006.yaml",
    "pci/2009.yaml",
    "pci/2013.yaml",
    "pci/2022.yaml",
    "sipas/2017.yaml",
    "sipas/2023.yaml",
  ]);
});

describe.each(FILES)("%s", (file) => {
  test("has no fault and carries the name of its file", () => {
    const reading = checkComposite(textOf(file));
    expect(reading.ok ? [] : reading.faults).toEqual([]);
    const { id, version } = methodOf(file);
    expect(`${id}/${version}.yaml`).toBe(file);
  });

  test("speaks both languages and says how sure it is of every leaf and of its calculation", () => {
    const { title, note, recipe, status } = methodOf(file);
    expect(title.en).toBeTruthy();
    expect(note?.en).toBeTruthy();
    expect(status).not.toBe("official");
    for (const { node, leaf } of compositePlaces(methodOf(file)).values()) {
      expect(node.label.en).toBeTruthy();
      if (leaf) expect(leaf.citation?.confidence, node.code).toBeTruthy();
      if (leaf) expect(leaf.direction, node.code).toBeTruthy();
    }
    const sure = recipe.filter(({ step }) => step !== "weigh");
    for (const step of sure) expect(step.citation?.confidence, step.step).toBeTruthy();
  });

  test("its vectors come out as written", () => {
    const method = methodOf(file);
    for (const { given, expect: expected, tolerance, name, year } of method.vectors) {
      const nodes = runOne(method, [
        { unit: "a", period: String(year ?? method.covers?.from ?? ""), values: given },
      ]);
      for (const [code, value] of Object.entries(expected)) {
        const outcome = nodes[0]?.[code];
        expect(outcome?.kind, `${name} ${code}`).toBe("scored");
        if (outcome?.kind === "scored") expectWithin(outcome.value, value, tolerance);
      }
    }
  });
});

test("of one index no two versions cover the same year", () => {
  const years = FILES.map(methodOf).flatMap(({ id, covers }) => {
    if (!covers) return [];
    return Array.from(
      { length: (covers.to ?? covers.from) - covers.from + 1 },
      (_, at) => `${id} ${covers.from + at}`,
    );
  });
  expect(new Set(years).size).toBe(years.length);
});

interface Given {
  readonly unit: string;
  readonly period: string;
  readonly family?: string;
  readonly values: Readonly<Record<string, number>>;
  readonly bases?: Readonly<Record<string, number>>;
}

function tableOf(method: CompositeMethod, rows: readonly Given[]): IndexTable {
  const [first] = method.families;
  const family = typeof first === "string" ? first : (first?.id ?? "");
  const leaves = [...compositePlaces(method).values()].flatMap(({ leaf }) => leaf?.code ?? []);
  const column = (code: string, of: "values" | "bases"): Float64Array =>
    Float64Array.from(rows, (row) => row[of]?.[code] ?? Number.NaN);
  return {
    rows: rows.map((row) => ({
      unit: row.unit,
      family: row.family ?? family,
      period: row.period,
      groups: {},
    })),
    columns: new Map(leaves.map((code) => [code, column(code, "values")])),
    notApplicable: new Map(),
    ...(rows.some(({ bases }) => bases)
      ? { bases: new Map(leaves.map((code) => [code, column(code, "bases")])) }
      : {}),
  };
}

function runOne(
  method: CompositeMethod,
  rows: readonly Given[],
  changes: Parameters<typeof runComposite>[2] = {},
): readonly Readonly<Record<string, NodeOutcome>>[] {
  const run = runComposite(method, tableOf(method, rows), changes);
  if (!run.ok) throw new Error(run.faults.map(({ words }) => words.en).join("\n"));
  return run.value.units.map(({ nodes }) => nodes);
}

function valueOf(nodes: Readonly<Record<string, NodeOutcome>> | undefined, code: string): number {
  const outcome = nodes?.[code];
  return outcome?.kind === "scored" ? outcome.value : Number.NaN;
}

describe("SIPAS: what the published national figures say about the formula", () => {
  // Weight of public policy so that weight × B1 + (1 − weight) × B2 = SIPAS, over everything that rounds to the printed figures
  const weights = (sipas: number, b1: number, b2: number, margin: number): readonly [number, number] => {
    const corners = [-1, 1].flatMap((i) =>
      [-1, 1].flatMap((j) =>
        [-1, 1].map((k) => {
          const second = b2 + k * margin;
          return (second - (sipas + i * 0.005)) / (second - (b1 + j * margin));
        }),
      ),
    );
    return [Math.min(...corners), Math.max(...corners)];
  };
  // 2024: 83.94 from 83.84 and 84.09. 2023: 82.66; its parts are the figures of 2024 less their rise, so twice as rough
  const cases = [
    { year: 2024, range: weights(83.94, 83.84, 84.09, 0.005) },
    { year: 2023, range: weights(82.66, 82.49, 82.97, 0.01) },
  ];

  test.each(cases)("$year: the parts are not averaged; 32 of 51 items fit", ({ range: [low, high] }) => {
    expect(low).toBeGreaterThan(0.5);
    expect(low).toBeLessThan(32 / 51);
    expect(high).toBeGreaterThan(32 / 51);
    expect(high).toBeLessThan(0.7);
  });

  test("2023: the plain mean of the five factors is not the printed 82.97, their mean by items is", () => {
    const given = {
      B1: 82.49,
      access: 83,
      procedures: 83.02,
      officials: 83.12,
      result: 83.03,
      feedback: 82.27,
    };
    const method = methodOf("sipas/2023.yaml");
    const equal = Object.fromEntries(
      ["access", "procedures", "officials", "result", "feedback"].map((code) => [code, 1]),
    );
    const rows = [{ unit: "nation", period: "2023", values: given }];
    expectWithin(valueOf(runOne(method, rows, { weights: equal })[0], "B2"), 82.888, 1e-9);
    expectWithin(valueOf(runOne(method, rows)[0], "B2"), 82.97, 0.01);
    expectWithin(valueOf(runOne(method, rows)[0], "total"), 82.66, 0.015);
  });

  test("2017: pooling answers and averaging factors differ where factors have different numbers of answers", () => {
    const rows = [
      {
        unit: "a",
        period: "2019",
        values: { access: 80, procedures: 90, officials: 85, result: 85, feedback: 60 },
        bases: { access: 100, procedures: 300, officials: 200, result: 200, feedback: 50 },
      },
    ];
    const method = methodOf("sipas/2017.yaml");
    // (80 × 100 + 90 × 300 + 85 × 200 + 85 × 200 + 60 × 50) / 850 = 72,000 / 850
    expectWithin(valueOf(runOne(method, rows)[0], "total"), 72_000 / 850, 1e-9);
    const mean = {
      step: "aggregate",
      how: "arithmetic",
      whenMissing: "missing",
      whenNotPositive: "refuse",
      whenNoWeight: "refuse",
    } as const;
    const changed = runOne(method, rows, { steps: [{ step: "aggregate", to: mean }] });
    expectWithin(valueOf(changed[0], "total"), 80, 1e-9);
  });
});

describe("DDCI", () => {
  const informal = (value: number): Readonly<Record<string, number>> => ({
    "informal.1": value,
    "informal.2": value,
    "informal.3": value,
  });

  test("Quảng Ninh 2021: the ends come from three years, so one odd unit of the year does not swing the scale", () => {
    const rows = [
      { unit: "a", period: "2019", values: informal(10) },
      { unit: "b", period: "2020", values: informal(40) },
      { unit: "a", period: "2021", values: informal(20) },
      { unit: "b", period: "2021", values: informal(25) },
    ];
    const nodes = runOne(methodOf("ddci-quang-ninh/2021.yaml"), rows);
    // Lower is better: 11 − (9 × (20 − 10) / (40 − 10) + 1) = 7, and 11 − (9 × 15 / 30 + 1) = 5.5
    expectWithin(valueOf(nodes[2], "informal"), 7, 1e-9);
    expectWithin(valueOf(nodes[3], "informal"), 5.5, 1e-9);
  });

  test("departments and communes are compared apart, and what does not apply to a block leaves its weight to the rest", () => {
    const method = methodOf("ddci/mau-2026.yaml");
    const leaves = [...compositePlaces(method).values()].flatMap(({ leaf }) => leaf ?? []);
    const all = (better: boolean) =>
      Object.fromEntries(
        leaves.map(({ code, direction }) => [code, (direction === "higher") === better ? 80 : 20]),
      );
    const rows = [
      { unit: "d1", period: "2026", family: "department", values: all(true) },
      { unit: "d2", period: "2026", family: "department", values: all(false) },
      { unit: "x1", period: "2026", family: "commune", values: all(true) },
      { unit: "x2", period: "2026", family: "commune", values: all(false) },
    ];
    const nodes = runOne(method, rows);
    // The best of each block has 10 at every indicator, the worst 1: times ten, 100 and 10
    expect(nodes.map((each) => valueOf(each, "total"))).toEqual([100, 10, 100, 10]);
    expect(nodes.map((each) => each["total"]?.kind === "scored" && each["total"].rank)).toEqual([1, 2, 1, 2]);
    expect(nodes[0]?.["land"]).toMatchObject({ kind: "notApplicable" });
    expect(nodes[2]?.["law"]).toMatchObject({ kind: "notApplicable" });
  });
});

test("PAPI 2018: responsiveness was not asked yet, so two parts make dimension 8; from 2019 all three must be there", () => {
  const method = methodOf("papi/2018.yaml");
  const values = { "8.portals": 0.5, "8.internet": 2.5 };
  const nodes = runOne(method, [
    { unit: "a", period: "2018", values },
    { unit: "a", period: "2019", values },
  ]);
  expectWithin(valueOf(nodes[0], "d8"), 3, 1e-9);
  expect(nodes[1]?.["d8"]).toMatchObject({ kind: "missing" });
});
