import { describe, expect, test } from "vitest";
import {
  group,
  indexOf,
  type LeafSays,
  soundLeaf,
  soundTable,
  soundTree,
  withColumns,
} from "../../../../test/support/frameworks.ts";
import type { Framework } from "../framework.ts";
import { compositeFrameworks } from "../from/composite.ts";
import { auditFramework } from "./audit.ts";
import { auditComposite } from "./auditComposite.ts";
import { type Finding, type FindingCode, findingCodes } from "./finding.ts";

const codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"];
type Columns = Parameters<typeof withColumns>[1];

/** The sound tree with one leaf that says something else. */
function treeWith(code: string, says: LeafSays, weight?: number): readonly LeafSays[] {
  return ["1", "2", "3"].map((field) =>
    group(
      field,
      ["1", "2", "3"].map((leaf) => soundLeaf(`${field}.${leaf}`, code === `${field}.${leaf}` ? says : {})),
      code === field && weight !== undefined ? { weight } : {},
    ),
  );
}

const missing = Number.NaN;
/** Seven leaves in one group, one of them far above the others. */
const crowd = ["1", "2", "3", "4", "5", "6", "7"].map((leaf) =>
  soundLeaf(`1.${leaf}`, leaf === "1" ? { weight: 20 } : {}),
);

test.each([7, 11, 23])("a sound index has nothing to find (seed %s)", (seed) => {
  expect(auditComposite(indexOf(soundTree), soundTable(codes, 24, seed))).toEqual([]);
});

interface Planted {
  readonly code: FindingCode;
  readonly nodes: readonly string[];
  readonly tree?: readonly LeafSays[];
  readonly recipe?: readonly LeafSays[];
  readonly columns?: Columns;
  readonly leaves?: readonly string[];
}

const toBounds = [
  { step: "normalise", how: { kind: "bounds", to: [0, 1], clamp: true }, only: ["2.2"] },
  {
    step: "normalise",
    how: { kind: "min-max", to: [0, 1] },
    only: codes.filter((code) => code !== "2.2"),
  },
  { step: "aggregate" },
];

const planted: readonly Planted[] = [
  { code: "no-citation", nodes: ["2.2"], tree: treeWith("2.2", { citation: undefined }) },
  { code: "no-english", nodes: ["2.2"], tree: treeWith("2.2", { label: { vi: "Chỉ tiêu riêng" } }) },
  { code: "unresolved-text", nodes: ["2.2"], tree: treeWith("2.2", { status: "unresolved" }) },
  {
    code: "same-label",
    nodes: ["1.1", "2.2"],
    tree: treeWith("2.2", { label: { vi: "chỉ tiêu 1.1", en: "Again" } }),
  },
  {
    code: "only-child",
    nodes: ["4", "4.1"],
    tree: [...soundTree, group("4", [soundLeaf("4.1")])],
    leaves: [...codes, "4.1"],
  },
  { code: "no-weight", nodes: ["2.2"], tree: treeWith("2.2", { weight: 0 }) },
  { code: "tiny-weight", nodes: ["2.2"], tree: treeWith("2.2", { weight: 0.02 }) },
  { code: "heavy-leaf", nodes: ["1.1"], tree: [group("1", crowd), ...soundTree.slice(1)] },
  { code: "all-missing", nodes: ["2.2"], columns: { "2.2": () => missing } },
  { code: "all-equal", nodes: ["2.2"], columns: { "2.2": () => 50 } },
  {
    code: "all-full",
    nodes: ["2.2"],
    tree: treeWith("2.2", { bounds: [0, 100] }),
    recipe: toBounds,
    columns: { "2.2": () => 100 },
  },
  {
    code: "nearly-all-full",
    nodes: ["2.2"],
    tree: treeWith("2.2", { bounds: [0, 100] }),
    recipe: toBounds,
    columns: { "2.2": (value, unit) => (unit < 3 ? value("2.2") : 100) },
  },
  {
    code: "little-data",
    nodes: ["2.2"],
    columns: { "2.2": (value, unit) => (unit < 12 ? value("2.2") : missing) },
  },
  {
    code: "mostly-zero",
    nodes: ["2.2"],
    columns: { "2.2": (value, unit) => (unit % 3 === 0 ? value("2.2") : 0) },
  },
  {
    code: "out-of-bounds",
    nodes: ["2.2"],
    tree: treeWith("2.2", { bounds: [0, 100] }),
    columns: { "2.2": (value, unit) => (unit === 4 ? 104 : value("2.2")) },
  },
  {
    code: "outliers",
    nodes: ["2.2"],
    columns: { "2.2": (value, unit) => value("2.2") + (unit === 4 ? 900 : 0) },
  },
  { code: "near-duplicate", nodes: ["1.1", "3.2"], columns: { "3.2": (value) => 3 * value("1.1") + 4 } },
  {
    code: "too-alike",
    nodes: ["1.1", "1.2"],
    columns: { "1.2": (value, unit) => value("1.1") + ((unit % 5) - 2) * 2 },
  },
  { code: "pulls-apart", nodes: ["2.1", "2.2"], columns: { "2.2": (value) => -value("2.2") } },
  {
    code: "against-parent",
    nodes: ["2.2", "2"],
    columns: { "2.2": (value) => -2 * value("2.1") - value("2.3") },
  },
  {
    code: "weak-with-parent",
    nodes: ["2.2", "2"],
    columns: { "2.2": (value, unit) => 50 + ((unit * 7) % 24) - 0.62 * value("2.1") },
  },
  {
    code: "low-consistency",
    nodes: ["2"],
    columns: {
      "2.1": (_, unit) => (unit * 7) % 24,
      "2.2": (_, unit) => (unit * 5) % 24,
      "2.3": (_, unit) => (unit * 11) % 24,
    },
  },
  {
    code: "works-against-index",
    nodes: ["2.2"],
    columns: { "2.2": (value) => -value("2.1") - value("1.1") },
  },
  {
    code: "weight-and-influence",
    nodes: ["2.2"],
    tree: treeWith("2.2", { bounds: [0, 100] }),
    recipe: toBounds,
    columns: { "2.2": (value) => 50 + value("2.2") / 50 },
  },
  { code: "without-effect", nodes: ["2.2"], tree: treeWith("2.2", { weight: 0.0001 }) },
  {
    code: "decides-much",
    nodes: ["1.1"],
    tree: [group("1", crowd, { weight: 8 }), ...soundTree.slice(1)],
    columns: { "1.1": (value) => 100 - value("1.1") },
  },
  { code: "no-direction", nodes: ["2.2"], tree: treeWith("2.2", { direction: undefined }) },
  {
    code: "several-dimensions",
    nodes: ["1"],
    tree: [
      group(
        "1",
        crowd.map((leaf) => ({ ...leaf, weight: 1 })),
      ),
      ...soundTree.slice(1),
    ],
    columns: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((leaf, place) => [
        `1.${leaf}`,
        (_, unit) => (unit * ([5, 7, 11, 13, 17, 19, 23][place] ?? 1)) % 24,
      ]),
    ),
  },
  {
    code: "negative-weight",
    nodes: ["2.2"],
    recipe: [
      { step: "normalise", how: { kind: "min-max", to: [0, 100] } },
      { step: "weigh", how: { kind: "pca", levels: [1] } },
      { step: "aggregate" },
    ],
    columns: { "2.2": (value) => -2 * value("2.1") - value("2.3") },
  },
  {
    code: "many-ties",
    nodes: [],
    columns: Object.fromEntries(
      codes.map((code, place) => [code, (_, unit) => (unit >> 1) * ((place % 3) + 1)]),
    ),
  },
];

describe("each planted fault is found at its place, with its remedy in both languages", () => {
  test.each(planted)("$code", ({ code, nodes, tree, recipe, columns, leaves }) => {
    const all = [...new Set([...(leaves ?? codes), "1.4", "1.5", "1.6", "1.7"])];
    const table = withColumns(soundTable(all), columns ?? {});
    const findings = auditComposite(indexOf(tree ?? soundTree, recipe), table);
    const found = findings.find(
      (finding) => finding.code === code && nodes.every((node) => finding.place.nodes.includes(node)),
    );
    expect(
      found,
      JSON.stringify(findings.map((finding) => [finding.code, finding.place.nodes, finding.figure])),
    ).toBeDefined();
    expect(found?.words.vi).toMatch(/hãy .+\.$/);
    expect(found?.words.en).toMatch(/\.$/);
  });
});

/** A framework by hand: one group of leaves with weights, the index their weighted sum. */
function byHand(weights: readonly number[], rows: readonly (readonly number[])[]): Framework {
  const leaves = weights.map((weight, place) => ({ weight, code: `a${place + 1}` }));
  const column = (place: number) => Float64Array.from(rows, (row) => row[place] ?? missing);
  const index = Float64Array.from(rows, (row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const plain = {
    unresolved: false,
    lacksDirection: false,
    citation: { act: "1", confidence: "composed" },
  } as const;
  return {
    nodes: [
      { ...plain, code: "t", label: { vi: "Chỉ số", en: "Index" }, parent: null, weight: 1 },
      ...leaves.map(({ code, weight }) => ({
        ...plain,
        code,
        label: { vi: code, en: code },
        parent: "t",
        weight,
      })),
    ],
    units: rows.map((_, row) => `u${row}`),
    labels: rows.map((_, row) => `Sở ${row}`),
    values: new Map([
      ["t", index],
      ...leaves.map(({ code }, place): [string, Float64Array] => [code, column(place)]),
    ]),
    given: new Map(leaves.map(({ code }, place) => [code, column(place)])),
    notApplicable: new Map(),
    indexWithout: () => null,
    leafWord: { vi: "chỉ tiêu", en: "indicator" },
    wholeWord: { vi: "chỉ số chung", en: "index as a whole" },
    missingIsNothing: false,
  };
}

const has = (findings: readonly Finding[], code: FindingCode) =>
  findings.find((finding) => finding.code === code);

test("a unit that is nowhere worse and yet stands lower is found", () => {
  const found = has(
    auditFramework(
      byHand(
        [2, -1],
        [
          [5, 5],
          [5, 1],
        ],
      ),
    ),
    "order-against-dominance",
  );
  expect(found?.place.units).toEqual(["u0", "u1"]);
  expect(found?.severity).toBe("error");
});

test("a unit with a third of its data is found", () => {
  const found = has(
    auditFramework(
      byHand(
        [1, 1, 1],
        [
          [5, 5, 1],
          [5, missing, missing],
        ],
      ),
    ),
    "unit-little-data",
  );
  expect(found?.place.units).toEqual(["u1"]);
  expect(found?.figure).toBeCloseTo(1 / 3, 12);
});

test("an index that cannot be calculated says why, and the rest is audited all the same", () => {
  const recipe = [{ step: "aggregate", how: "geometric" }];
  const tree = treeWith("2.2", { citation: undefined });
  const table = withColumns(soundTable(codes), { "1.1": (value, unit) => (unit === 3 ? -4 : value("1.1")) });
  const findings = auditComposite(indexOf(tree, recipe), table);
  expect(has(findings, "not-calculated")?.severity).toBe("error");
  expect(has(findings, "no-citation")?.place.nodes).toEqual(["2.2"]);
});

test("a method is audited before there are any data: texts and weights alone", () => {
  expect(auditComposite(indexOf(soundTree))).toEqual([]);
  const findings = auditComposite(indexOf(treeWith("2.2", { citation: undefined, weight: 0 })));
  expect(findings.map(({ code, place }) => [code, ...place.nodes])).toEqual([
    ["no-weight", "2.2"],
    ["no-citation", "2.2"],
  ]);
});

test("a leaf without range does not keep the others from being studied", () => {
  const table = withColumns(soundTable(codes), { "1.1": () => 3 });
  const { frameworks, faults } = compositeFrameworks(indexOf(soundTree), table);
  expect(faults.map(({ code }) => code)).toEqual(["no-range"]);
  expect(frameworks[0]?.framework.values.get("total")?.every(Number.isFinite)).toBe(true);
  expect(auditComposite(indexOf(soundTree), table).map(({ code }) => code)).toEqual(["all-equal"]);
});

test("a bad framework with fourteen faults at once shows them all, errors first", () => {
  const tree = [
    group("1", [
      soundLeaf("1.1", { citation: undefined }),
      soundLeaf("1.2", { label: { vi: "Chỉ tiêu 1.1", en: "Twin" } }),
      soundLeaf("1.3", { status: "unresolved" }),
    ]),
    group("2", [
      soundLeaf("2.1", { weight: 0 }),
      soundLeaf("2.2", { bounds: [0, 100] }),
      soundLeaf("2.3", { label: { vi: "Không có tiếng Anh" } }),
      soundLeaf("2.4"),
    ]),
    group("3", [soundLeaf("3.1"), soundLeaf("3.2"), soundLeaf("3.3"), soundLeaf("3.4")]),
    group("4", [soundLeaf("4.1")]),
  ];
  const all = [...codes, "2.4", "3.4", "4.1"];
  const table = withColumns(soundTable(all), {
    "1.2": (value) => 2 * value("1.1") + 1,
    "1.3": (value) => -2 * value("1.1"),
    "2.2": (value, unit) => (unit === 2 ? 120 : value("2.2")),
    "2.4": () => 7,
    "3.1": (value, unit) => (unit < 10 ? value("3.1") : missing),
    "3.2": (value, unit) => value("3.2") + (unit === 9 ? 800 : 0),
    "3.3": () => missing,
    "3.4": (value, unit) => (unit % 4 === 0 ? value("3.4") : 0),
  });
  const findings = auditComposite(indexOf(tree), table);
  const expected: readonly (readonly [FindingCode, string])[] = [
    ["no-citation", "1.1"],
    ["same-label", "1.2"],
    ["near-duplicate", "1.2"],
    ["unresolved-text", "1.3"],
    ["against-parent", "1.3"],
    ["no-weight", "2.1"],
    ["out-of-bounds", "2.2"],
    ["no-english", "2.3"],
    ["all-equal", "2.4"],
    ["little-data", "3.1"],
    ["outliers", "3.2"],
    ["all-missing", "3.3"],
    ["mostly-zero", "3.4"],
    ["only-child", "4"],
  ];
  for (const [code, node] of expected)
    expect(
      findings.some((finding) => finding.code === code && finding.place.nodes.includes(node)),
      `${code} at ${node}: ${JSON.stringify(findings.map((finding) => [finding.code, finding.place.nodes]))}`,
    ).toBe(true);
  const severities = findings.map(({ severity }) => ["error", "warning", "note"].indexOf(severity));
  expect(severities).toEqual(severities.toSorted((left, right) => left - right));
});

test("every kind of finding has a fault planted for it", () => {
  const elsewhere: readonly FindingCode[] = ["order-against-dominance", "unit-little-data", "not-calculated"];
  const ofPoints: readonly FindingCode[] = [
    "no-rule",
    "no-evidence",
    "full-out-of-reach",
    "points-for-nothing",
  ];
  expect(new Set([...planted.map(({ code }) => code), ...elsewhere, ...ofPoints])).toEqual(
    new Set(findingCodes),
  );
});

test("an index of two blocks tells what holds for both once, and names the block of what holds for one", () => {
  const tree = treeWith("2.2", { citation: undefined });
  const method = { ...indexOf(tree), families: ["so", "xa"] };
  const first = withColumns(soundTable(codes, 24, 7), {});
  const second = withColumns(soundTable(codes, 24, 11), { "3.1": () => 5 });
  const table = {
    rows: [...first.rows, ...second.rows.map((row) => ({ ...row, unit: `x${row.unit}`, family: "xa" }))],
    columns: new Map(
      codes.map((code) => [
        code,
        Float64Array.from([...(first.columns.get(code) ?? []), ...(second.columns.get(code) ?? [])]),
      ]),
    ),
    notApplicable: new Map(),
  };
  const findings = auditComposite(method, table);
  expect(has(findings, "no-citation")?.place).toEqual({ nodes: ["2.2"], units: [] });
  expect(has(findings, "all-equal")?.place).toEqual({ nodes: ["3.1"], units: [], block: "xa" });
});
