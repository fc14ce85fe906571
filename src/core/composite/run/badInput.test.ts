import { describe, expect, test } from "vitest";
import { compositeSchema } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { runComposite } from "./run.ts";

const label = (vi: string) => ({ vi });

function table(rows: readonly (readonly (number | null)[])[], families: readonly string[] = []): IndexTable {
  const count = rows[0]?.length ?? 0;
  return {
    rows: rows.map((_, at) => ({ unit: `u${at}`, family: families[at] ?? "so", period: "", groups: {} })),
    columns: new Map(
      Array.from({ length: count }, (_, leaf) => [
        String(leaf + 1),
        Float64Array.from(rows, (row) => row[leaf] ?? Number.NaN),
      ]),
    ),
    notApplicable: new Map(),
  };
}

function runWith(
  recipe: readonly unknown[],
  data: IndexTable,
  weights: readonly number[] = [1, 1],
  changes?: Parameters<typeof runComposite>[2],
) {
  const method = compositeSchema.parse({
    kind: "composite",
    id: "thu",
    version: "1",
    title: label("Thử"),
    status: "composed",
    basis: [],
    families: ["so"],
    period: "year",
    tree: weights.map((weight, at) => ({
      code: String(at + 1),
      label: label(`Chỉ tiêu ${at + 1}`),
      direction: "higher",
      weight,
    })),
    recipe,
  });
  return runComposite(method, data, changes);
}

const minMax = (more: object = {}) => ({
  step: "normalise",
  how: { kind: "min-max", to: [0, 100], ...more },
});
const AGGREGATE = { step: "aggregate" };
const GEOMETRIC = { step: "aggregate", how: "geometric" };

/** Codes and places of a refusal. */
function refusal(result: ReturnType<typeof runComposite>): readonly string[] {
  return result.ok
    ? ["not refused"]
    : result.faults.map(({ code, place }) =>
        `${code} ${place.leaf ?? place.node ?? place.column ?? ""} ${place.unit ?? ""}`.trim(),
      );
}

describe("bad input is refused by name, or decided by the declared policy", () => {
  test.each([
    [
      "a column without range",
      [minMax(), AGGREGATE],
      [
        [1, 5],
        [2, 5],
      ],
      ["no-range 2"],
    ],
    ["one unit", [minMax(), AGGREGATE], [[1, 5]], ["one-unit 1", "one-unit 2"]],
    [
      "a leaf without any data",
      [minMax(), AGGREGATE],
      [
        [1, null],
        [2, null],
      ],
      ["all-missing 2"],
    ],
    [
      "zero under a geometric mean",
      [minMax(), GEOMETRIC],
      [
        [1, 4],
        [2, 5],
      ],
      ["not-positive total u0"],
    ],
    [
      "a negative value under a harmonic mean",
      [{ step: "aggregate", how: "harmonic" }],
      [
        [-1, 4],
        [2, 5],
      ],
      ["not-positive total u0"],
    ],
    [
      "pooled counts without counts",
      [{ step: "aggregate", how: "pooled" }],
      [[1, null]],
      ["base-missing 1 u0"],
    ],
    ["no units at all", [AGGREGATE], [], ["no-rows"]],
    [
      "a z-score without spread",
      [{ step: "normalise", how: { kind: "z-score" } }, AGGREGATE],
      [
        [1, 5],
        [2, 5],
      ],
      ["no-range 2"],
    ],
    ["an infinite number", [AGGREGATE], [[Number.POSITIVE_INFINITY, 1]], ["not-finite 1 u0"]],
    [
      "a result beyond all numbers",
      [{ step: "aggregate", how: "sum" }],
      [[1.7e308, 1.7e308]],
      ["undefined-value total u0"],
    ],
    [
      "a leaf beyond all numbers, though the mean of them is not",
      [
        { step: "normalise", how: { kind: "min-max", to: [-1.7e308, 1.7e308] } },
        { step: "aggregate", how: "median" },
      ],
      [
        [0, 1],
        [1, 0],
      ],
      ["undefined-value 1 u1", "undefined-value 2 u0"],
    ],
  ])("%s", (_name, recipe, rows, expected) => {
    expect(refusal(runWith(recipe, table(rows)))).toEqual(expected);
  });

  test("weights that a change brings to zero are refused", () => {
    expect(refusal(runWith([AGGREGATE], table([[1, 2]]), [1, 1], { weights: { "1": 0, "2": 0 } }))).toEqual([
      "no-weight total u0",
    ]);
    expect(refusal(runWith([AGGREGATE], table([[1, null]]), [0, 1]))).toEqual(["no-weight total u0"]);
  });

  test("many bad cells are told one by one", () => {
    const result = runWith(
      [AGGREGATE],
      table(Array.from({ length: 200_000 }, () => [Number.POSITIVE_INFINITY, 1])),
    );
    expect(result.ok ? 0 : result.faults.length).toBe(200_000);
  });

  test("weights and values of a change that are no numbers are refused", () => {
    const with_ = (changes: Parameters<typeof runComposite>[2]) =>
      refusal(runWith([AGGREGATE], table([[1, 2]]), [1, 1], changes));
    expect(with_({ weights: { "1": Number.NaN }, weightFactors: { "2": -1 } })).toEqual([
      "weight-negative 1",
      "weight-negative 2",
    ]);
    expect(with_({ values: new Map([["1", Float64Array.of(Number.POSITIVE_INFINITY)]]) })).toEqual([
      "not-finite 1",
    ]);
    expect(with_({ values: new Map([["1", Float64Array.of(1, 2)]]) })).toEqual(["column-length 1"]);
  });

  test("a z-score of values near the largest number is theirs, not zero for all", () => {
    const result = runWith(
      [{ step: "normalise", how: { kind: "z-score" } }, AGGREGATE],
      table([
        [1e300, 1],
        [3e300, 3],
      ]),
    );
    const [unit] = result.ok ? result.value.units : [];
    expect(unit?.nodes["1"]).toMatchObject({ kind: "scored", rank: 2 });
    expect(unit?.nodes["1"]).toEqual(unit?.nodes["2"]);
  });

  test("a unit that stands twice and a family that is not known are refused together", () => {
    const data = table(
      [
        [1, 1],
        [2, 2],
      ],
      ["so", "phuong"],
    );
    const twice = { ...data, rows: data.rows.map((row) => ({ ...row, unit: "u0" })) };
    expect(refusal(runWith([AGGREGATE], twice))).toEqual(["family-unknown  u0", "unit-twice  u0"]);
  });

  test("every refusal says in both languages what to do", () => {
    const result = runWith(
      [minMax(), AGGREGATE],
      table([
        [1, 5],
        [2, 5],
      ]),
    );
    expect(result).toMatchObject({
      ok: false,
      faults: [
        {
          words: {
            vi: "Chỉ tiêu “2” có mọi giá trị bằng nhau nên không có khoảng để chia; hãy sửa số liệu, hoặc khai báo cách xử lý trong bộ chỉ số.",
            en: "The leaf “2” has only equal values, so no range to divide by; mend the data or declare in the method what to do then.",
          },
        },
      ],
    });
  });
});

describe("declared policies", () => {
  const outcome = (
    recipe: readonly unknown[],
    rows: readonly (readonly (number | null)[])[],
    node = "total",
    weights: readonly number[] = [1, 1],
  ) => {
    const result = runWith(recipe, table(rows), weights);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    return {
      unit: result.value.units[0]?.nodes[node],
      remarks: result.value.remarks.map(({ code }) => code),
    };
  };

  test("a column without range may be left empty or given a value, and the run remarks it", () => {
    const rows = [
      [1, 5],
      [3, 5],
    ];
    expect(outcome([minMax({ whenNoRange: "missing" }), AGGREGATE], rows, "2")).toEqual({
      unit: { kind: "missing", reason: "no-range" },
      remarks: ["no-range"],
    });
    expect(outcome([minMax({ whenNoRange: { value: 50 } }), AGGREGATE], rows).unit).toMatchObject({
      value: 25,
    });
  });

  test("values of zero may be floored or leave the node empty under a geometric mean", () => {
    const rows = [
      [0, 4],
      [1, 4],
    ];
    expect(outcome([{ ...GEOMETRIC, whenNotPositive: { floor: 1 } }], rows).unit).toMatchObject({ value: 2 });
    expect(outcome([{ ...GEOMETRIC, whenNotPositive: "missing" }], rows)).toEqual({
      unit: { kind: "missing", reason: "not-positive" },
      remarks: ["not-positive"],
    });
  });

  test("missing children are skipped, make the node missing, count as zero, or are too many", () => {
    const rows = [
      [4, null],
      [1, 4],
    ];
    expect(outcome([AGGREGATE], rows).unit).toMatchObject({ value: 4 });
    expect(outcome([{ ...AGGREGATE, whenMissing: "missing" }], rows).unit).toEqual({
      kind: "missing",
      reason: "child-missing",
    });
    expect(outcome([{ ...AGGREGATE, whenMissing: "zero" }], rows).unit).toMatchObject({ value: 2 });
    expect(outcome([{ ...AGGREGATE, minAvailable: 0.6 }], rows).unit).toEqual({
      kind: "missing",
      reason: "too-little-data",
    });
    expect(
      outcome(
        [AGGREGATE],
        [
          [null, null],
          [1, 4],
        ],
      ).unit,
    ).toEqual({ kind: "missing", reason: "children-missing" });
  });

  test("no weight over what is there may leave the node empty", () => {
    expect(
      outcome(
        [{ ...AGGREGATE, whenNoWeight: "missing" }],
        [
          [4, null],
          [1, 4],
        ],
        "total",
        [0, 1],
      ).unit,
    ).toEqual({ kind: "missing", reason: "no-weight" });
  });
});
