import { describe, expect, test } from "vitest";
import { explainComposite, explainNoFigure } from "../../explain/explainComposite.ts";
import { compositeSchema } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { traceUnit } from "../trace/traceUnit.ts";
import { prepareComposite } from "./prepare.ts";
import { runComposite, runPrepared } from "./run.ts";

const label = (vi: string) => ({ vi });

/** A table from rows: unit, family, period and one value per leaf (null missing, "n/a" not applicable). */
function table(
  leaves: readonly string[],
  rows: readonly (readonly [string, string, string, ...(number | null | "n/a")[]])[],
): IndexTable {
  return {
    rows: rows.map(([unit, family, period]) => ({ unit, family, period, groups: {} })),
    columns: new Map(
      leaves.map((leaf, at) => [
        leaf,
        Float64Array.from(rows, (row) => {
          const cell = row[3 + at];
          return typeof cell === "number" ? cell : Number.NaN;
        }),
      ]),
    ),
    notApplicable: new Map(
      leaves.map((leaf, at) => [leaf, Uint8Array.from(rows, (row) => (row[3 + at] === "n/a" ? 1 : 0))]),
    ),
  };
}

function method(over: object) {
  return compositeSchema.parse({
    kind: "composite",
    id: "thu",
    version: "1",
    title: label("Thử"),
    status: "composed",
    basis: [],
    families: ["so", "xa"],
    period: "year",
    tree: [
      { code: "1", label: label("Thời gian"), direction: "lower", weight: 1, unit: "ngày" },
      { code: "2", label: label("Hài lòng"), direction: "higher", weight: 3 },
    ],
    recipe: [
      { step: "normalise", how: { kind: "min-max", to: [1, 10] } },
      { step: "aggregate" },
      { step: "scale", times: 10 },
    ],
    ...over,
  });
}

function run(over: object, data: IndexTable, changes?: Parameters<typeof runComposite>[2]) {
  const result = runComposite(method(over), data, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const value = (unit: string, node = "total", period?: string) => {
    const outcome = result.value.units.find(
      ({ row }) => row.unit === unit && (period === undefined || row.period === period),
    )?.nodes[node];
    return outcome?.kind === "scored" ? outcome.value : outcome?.reason;
  };
  return { result: result.value, value };
}

describe("a small DDCI, by hand", () => {
  // leaf 1, lower is better: A 10 days → 11 − (9·(10 − 2)/8 + 1) = 1; B 2 → 10; C 6 → 5.5. Leaf 2: 40 → 1, 60 → 5.5, 80 → 10
  const three = table(
    ["1", "2"],
    [
      ["A", "so", "2024", 10, 80],
      ["B", "so", "2024", 2, 40],
      ["C", "so", "2024", 6, 60],
    ],
  );

  test("min–max 1–10 with direction, weights 1 and 3, times 10", () => {
    const { value } = run({}, three);
    expect(value("A", "1")).toBe(1);
    expect(value("A")).toBe(((1 * 1 + 3 * 10) / 4) * 10); // 77.5
    expect(value("B")).toBe(((10 + 3 * 1) / 4) * 10); // 32.5
    expect(value("C")).toBe(55);
  });

  test("blocks are compared and ranked apart, unless they share a block", () => {
    const two = table(
      ["1", "2"],
      [
        ["A", "so", "", 1, 1],
        ["B", "so", "", 2, 2],
        ["C", "xa", "", 3, 3],
        ["D", "xa", "", 5, 5],
      ],
    );
    const apart = run({}, two).result;
    expect(apart.units.map(({ block, nodes }) => [block, nodes["2"]])).toMatchObject([
      ["so", { value: 1, rank: 2, outOf: 2 }],
      ["so", { value: 10, rank: 1, outOf: 2 }],
      ["xa", { value: 1, rank: 2, outOf: 2 }],
      ["xa", { value: 10, rank: 1, outOf: 2 }],
    ]);
    const families = ["so", "xa"].map((id) => ({ id, label: label(id), rankedApart: false }));
    expect(run({ families }, two).value("B", "2")).toBe(1 + (9 * 1) / 4);
  });

  test("a component that does not apply gives its weight to the others", () => {
    const data = table(
      ["1", "2"],
      [
        ["A", "so", "", "n/a", 80],
        ["B", "so", "", 2, 40],
        ["C", "so", "", 6, 60],
      ],
    );
    const { value, result } = run({}, data);
    expect(value("A", "1")).toBe("declared");
    expect(value("A")).toBe(100);
    expect(result.units[0]?.nodes["1"]).toEqual({ kind: "notApplicable", reason: "declared" });
  });

  test("a leaf of one family does not apply to units of another", () => {
    const tree = [
      { code: "1", label: label("Thời gian"), direction: "higher" },
      { code: "2", label: label("Đất đai"), direction: "higher", families: ["xa"] },
    ];
    const data = table(
      ["1", "2"],
      [
        ["A", "so", "", 1, null],
        ["B", "so", "", 2, null],
        ["C", "xa", "", 1, 2],
        ["D", "xa", "", 2, 1],
      ],
    );
    const { value } = run({ tree }, data);
    expect([value("B"), value("B", "2"), value("C")]).toEqual([100, "family", 55]);
  });

  test("a window of three years sets the ends, and only the scored year is told by its own", () => {
    const years = table(
      ["1", "2"],
      [
        ["A", "so", "2019", 10, 0],
        ["A", "so", "2020", 5, 50],
        ["A", "so", "2021", 5, 100],
        ["B", "so", "2021", 0, 40],
        ["A", "so", "2022", 9, 60],
      ],
    );
    const recipe = [
      { step: "normalise", how: { kind: "min-max", to: [0, 100] }, window: { years: 3 } },
      { step: "aggregate" },
    ];
    const one = { families: ["so"], recipe, tree: [{ code: "2", label: label("x"), direction: "higher" }] };
    const policy = { kind: "min-max", to: [0, 100], whenNoRange: "missing" };
    const { value } = run({ ...one, recipe: [{ ...recipe[0], how: policy }, { step: "aggregate" }] }, years);
    // 2021: ends 0 and 100 of 2019–2021; 2022: ends 40 and 100 of 2020–2022; 2019 has one value only
    expect(value("B", "total", "2021")).toBe(40);
    expect(value("A", "total", "2022")).toBeCloseTo((100 * 20) / 60, 12);
    expect(value("A", "total", "2019")).toBe("children-missing");
  });

  test("weights by year hold until the next", () => {
    const tree = [
      { code: "1", label: label("a"), weight: { 2013: 1, 2022: 3 } },
      { code: "2", label: label("b"), weight: 1 },
    ];
    const data = table(
      ["1", "2"],
      [
        ["A", "so", "2013", 8, 4],
        ["A", "so", "2021", 8, 4],
        ["A", "so", "2022", 8, 4],
      ],
    );
    const { value, result } = run({ tree, recipe: [{ step: "aggregate" }] }, data);
    expect(["2013", "2021", "2022"].map((year) => value("A", "total", year))).toEqual([6, 6, 7]);
    expect(result.weights["2022"]?.["total"]).toEqual({ "1": 0.75, "2": 0.25 });
  });

  test("pooled counts weigh by the cases behind each value, level by level", () => {
    // (0.8·30 + 0.5·10) / 40 = 0.725
    const data = {
      ...table(["1", "2"], [["A", "so", "", 0.8, 0.5]]),
      bases: new Map([
        ["1", Float64Array.of(30)],
        ["2", Float64Array.of(10)],
      ]),
    };
    expect(
      run(
        {
          recipe: [{ step: "aggregate", how: "pooled" }],
          tree: [
            { code: "1", label: label("a") },
            { code: "2", label: label("b") },
          ],
        },
        data,
      ).value("A"),
    ).toBeCloseTo(0.725, 12);
  });

  test("a sum of points scales what is left up to the full points when a leaf does not apply", () => {
    const tree = [
      { code: "1", label: label("a"), max: 5 },
      { code: "2", label: label("b"), max: 15 },
    ];
    const recipe = [{ step: "aggregate", how: "sum" }];
    const data = table(
      ["1", "2"],
      [
        ["A", "so", "", 4, 12],
        ["B", "so", "", "n/a", 12],
        ["C", "so", "", null, 12],
      ],
    );
    const { value } = run({ tree, recipe }, data);
    expect([value("A"), value("B"), value("C")]).toEqual([16, 16, 16]); // 12 of 15 is 16 of 20
    const zero = run({ tree, recipe: [{ step: "aggregate", how: "sum", whenMissing: "zero" }] }, data);
    expect([zero.value("B"), zero.value("C")]).toEqual([16, 12]);
  });

  test("views over the same leaves overlap without counting a leaf twice", () => {
    const views = [
      { id: "mot", label: label("Một"), aggregate: "sum", tree: [{ code: "1" }, { code: "2" }] },
      {
        id: "hai",
        label: label("Hai"),
        tree: [{ code: "2" }, { code: "moi", label: label("Mới"), children: [{ code: "1", weight: 2 }] }],
      },
    ];
    const { value, result } = run(
      {
        views,
        recipe: [{ step: "aggregate" }],
        tree: [
          { code: "1", label: label("a") },
          { code: "2", label: label("b") },
        ],
      },
      table(["1", "2"], [["A", "so", "", 4, 6]]),
    );
    expect([value("A"), value("A", "mot"), value("A", "hai"), value("A", "hai/moi")]).toEqual([5, 10, 5, 4]);
    expect(result.nodes.filter(({ kind }) => kind === "leaf")).toHaveLength(2);
  });

  test("screening leaves units out, and takes them in or out by hand", () => {
    const data = table(
      ["1", "2"],
      [
        ["A", "so", "", 1, 1],
        ["B", "so", "", null, 2],
        ["C", "so", "", 3, 3],
      ],
    );
    const screened = (step: object) =>
      run({ recipe: [{ step: "screen", ...step }, { step: "aggregate" }] }, data).result.screenedOut.map(
        ({ unit }) => unit,
      );
    expect(screened({ minAvailable: 0.9 })).toEqual(["B"]);
    expect(screened({ minAvailable: 0.9, include: ["B"] })).toEqual([]);
    expect(screened({ minAvailable: 0.9, include: ["B"], exclude: ["C"] })).toEqual(["C"]);
  });
});

describe("groups", () => {
  const units = table(
    ["1"],
    [9, 8, 7.5, 4, 3.9, 1].map((value, at) => [`u${at}`, "so", "2024", value]),
  );
  const tree = [{ code: "1", label: label("a") }];
  const groupsWith = (groups: object, changes?: Parameters<typeof runComposite>[2]) =>
    run({ tree, groups, recipe: [{ step: "aggregate" }] }, units, changes).result.units.map(({ nodes }) => {
      const outcome = nodes["total"];
      return outcome?.kind === "scored" ? (outcome.group ?? "-") : "?";
    });
  const names = ["tot", "kha", "yeu"].map((id) => ({ id }));

  test.each([
    [
      "fixed bands",
      {
        kind: "bands",
        bands: [
          { id: "A", from: 8 },
          { id: "B", from: 4, below: 8 },
          { id: "C", below: 4 },
        ],
      },
      ["A", "A", "B", "B", "C", "C"],
    ],
    // quantiles of 1, 3.9, 4, 7.5, 8, 9 at one and two thirds (R type 7): 3.9666…, 7.6666…
    ["quantiles", { kind: "quantiles", groups: names }, ["tot", "tot", "kha", "kha", "yeu", "yeu"]],
    // widest gaps: 7.5–4 and 3.9–1
    ["natural gaps", { kind: "gaps", groups: names }, ["tot", "tot", "tot", "kha", "kha", "yeu"]],
    [
      "least variance inside",
      { kind: "gaps", groups: names, by: "jenks" },
      ["tot", "tot", "tot", "kha", "kha", "yeu"],
    ],
    [
      "limits set by hand",
      { kind: "cuts", groups: names, lowest: { 2024: [8, 4] } },
      ["tot", "tot", "kha", "kha", "yeu", "yeu"],
    ],
    [
      "no limits for the year",
      { kind: "cuts", groups: names, lowest: { 2023: [8, 4] } },
      ["-", "-", "-", "-", "-", "-"],
    ],
  ])("by %s", (_name, groups, expected) => {
    expect(groupsWith(groups)).toEqual(expected);
  });

  test("limits of one run take the place of those of the method; wrong ones are refused", () => {
    expect(groupsWith({ kind: "gaps", groups: names }, { cuts: { total: [9, 2] } })).toEqual([
      "tot",
      "kha",
      "kha",
      "kha",
      "kha",
      "yeu",
    ]);
    const wrong = runComposite(
      method({ tree, groups: { kind: "gaps", groups: names }, recipe: [{ step: "aggregate" }] }),
      units,
      { cuts: { total: [2, 9] } },
    );
    expect(wrong).toMatchObject({ ok: false, faults: [{ code: "cuts", place: { node: "total" } }] });
  });

  test("PAPI quartiles of 63 provinces hold 16, 16, 15 and 16 units as published for 2020", () => {
    const many = table(
      ["1"],
      Array.from({ length: 63 }, (_, at) => [`u${at}`, "so", "2020", at]),
    );
    const quartiles = {
      kind: "quantiles",
      groups: ["cao-nhat", "tb-cao", "tb-thap", "thap-nhat"].map((id) => ({ id })),
    };
    const { result } = run({ tree, groups: quartiles, recipe: [{ step: "aggregate" }] }, many);
    expect(result.groups[0]?.groups.map(({ units: count }) => count)).toEqual([16, 16, 15, 16]);
  });
});

describe("why a unit has its figure", () => {
  const data = table(
    ["1", "2"],
    [
      ["A", "so", "2024", 10, 80],
      ["B", "so", "2024", 2, null],
      ["C", "so", "2024", 6, 60],
    ],
  );
  const prepared = prepareComposite(
    method({
      recipe: [
        { step: "impute", how: { kind: "mean" } },
        { step: "normalise", how: { kind: "min-max", to: [1, 10] } },
        { step: "aggregate" },
        { step: "scale", times: 10 },
      ],
    }),
    data,
  );
  const trace = (unit: string) => {
    if (!prepared.ok) throw new Error("refused");
    const found = traceUnit(prepared.value, { unit });
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    return found.value;
  };

  test("the raw figure, the ends, the weight and what it adds are said", () => {
    expect(explainComposite(trace("C"), "1", "vi")).toEqual([
      "Số liệu gốc: 6 ngày.",
      "Càng thấp càng tốt. Trong 3 giá trị được so sánh, thấp nhất 2, cao nhất 10: được 5,5 trên thang 1–10.",
      "Xếp thứ 2 trong 3 đơn vị.",
      "Trọng số trong “Thử”: 25 %, góp 1,375.",
    ]);
  });

  test("a figure that was filled in says from what", () => {
    expect(explainComposite(trace("B"), "2", "en")).toEqual([
      "No data; the mean of the units stands in: 70.",
      "Higher is better. Among the 3 values compared, the lowest is 60 and the highest 80: gives 5.5 on the scale 1–10.",
      "Rank 2 of 3 units.",
      "Weight in “Thử”: 75%, adding 4.125.",
    ]);
  });

  test("the index says its parts, whose contributions add up to it", () => {
    expect(explainComposite(trace("A"), "total", "vi")).toEqual([
      "Trung bình cộng theo trọng số: Thời gian 1 × 25 % = 0,25; Hài lòng 10 × 75 % = 7,5.",
      "Đưa về thang của chỉ số: × 10.",
      "Kết quả: 77,5.",
      "Xếp thứ 1 trong 3 đơn vị.",
    ]);
  });

  test("what is not there is said in one sentence", () => {
    expect(explainNoFigure({ kind: "missing", reason: "no-data" }, "vi")).toBe("Chưa có số liệu.");
    expect(explainNoFigure({ kind: "notApplicable", reason: "family" }, "en")).toBe(
      "Does not apply to units of this family.",
    );
  });

  test("a unit that is not in the table is refused", () => {
    if (!prepared.ok) throw new Error("refused");
    expect(traceUnit(prepared.value, { unit: "Z" })).toMatchObject({
      ok: false,
      faults: [{ code: "unit-unknown" }],
    });
    expect(runPrepared(prepared.value, { drop: ["Z"] })).toMatchObject({
      ok: false,
      faults: [{ code: "code-unknown" }],
    });
  });
});
