import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { compareMethods } from "./compare.ts";
import type { MethodComparison } from "./comparison.ts";
import { loadMethod } from "./load.ts";
import { leavesOf } from "./tree.ts";

const shipped = (name: string) =>
  loadMethod(
    readFileSync(new URL(`../../../methods/par-index-province/${name}.yaml`, import.meta.url), "utf8"),
  );
const changed = (change: (text: string) => string): MethodComparison =>
  compareMethods(
    loadMethod(SMALL_METHOD),
    loadMethod(change(SMALL_METHOD).replace('version: "1"', 'version: "2"')),
  );
const fates = (comparison: MethodComparison): string[] =>
  comparison.nodes.filter(({ fate }) => fate !== "same").map(({ code, fate }) => `${code} ${fate}`);

describe("two versions of the small method", () => {
  test("points moved between two leaves are two changes, each with what it was and is", () => {
    const comparison = changed((text) =>
      text
        .replace("max: 3\n        scoredBy: self", "max: 2\n        scoredBy: self")
        .replace("{ on-time: 3, late: 1.5, none: 0 }", "{ on-time: 2, late: 1, none: 0 }")
        .replace("max: 4\n        scoredBy: self", "max: 5\n        scoredBy: self"),
    );
    expect(fates(comparison)).toEqual(["1.1 changed", "1.2 changed"]);
    const [first, second] = comparison.nodes.filter(({ fate }) => fate === "changed");
    expect(first?.differences).toEqual([
      { aspect: "max", before: { vi: "3", en: "3" }, after: { vi: "2", en: "2" } },
      {
        aspect: "rule",
        before: {
          vi: "on-time: 3 điểm; late: 1,5 điểm; none: 0 điểm.",
          en: "on-time: 3 points; late: 1.5 points; none: 0 points.",
        },
        after: {
          vi: "on-time: 2 điểm; late: 1 điểm; none: 0 điểm.",
          en: "on-time: 2 points; late: 1 point; none: 0 points.",
        },
      },
    ]);
    expect(second?.differences.map(({ aspect }) => aspect)).toEqual(["max"]);
  });

  test.each<[string, string, string, readonly string[]]>([
    ["label: { vi: Ban hành kế hoạch", "label: { vi: Ban hành kế hoạch năm", "1.1", ["label"]],
    ["policy: not-allowed", "policy: drop", "1.1", ["not-applicable"]],
    [
      "evidence: [{ kind: document, label: { vi: Kế hoạch }, required: true }]",
      "evidence: []",
      "1.1",
      ["evidence"],
    ],
    [
      "done: { kind: count, label: { vi: Nhiệm vụ hoàn thành }",
      "done: { kind: count, label: { vi: Việc đã xong }",
      "1.2",
      ["inputs"],
    ],
    ["scoredBy: survey", "scoredBy: data", "2.1", ["scored-by"]],
    [
      "notApplicable: { policy: drop }",
      "notApplicable: { policy: drop }\n        lead: Sở Nội vụ\n        support: [Sở Tài chính]",
      "1.2",
      ["lead", "support"],
    ],
    [
      "notApplicable: { policy: drop }",
      "notApplicable: { policy: drop }\n        missing: refuse",
      "1.2",
      ["missing-at-leaf"],
    ],
    ["each: 0.5", "each: 0.25", "C1", ["rule"]],
  ])("«%s» becoming «%s» is seen at %s", (from, to, code, aspects) => {
    const comparison = changed((text) => text.replace(from, to));
    expect(fates(comparison)).toEqual([`${code} changed`]);
    expect(
      comparison.nodes.find((node) => node.code === code)?.differences.map(({ aspect }) => aspect),
    ).toEqual(aspects);
  });

  test.each([
    ["ties: competition", "ties: dense", "ranking"],
    ["rescaleAt: root", "rescaleAt: none", "rescaling"],
    ["from: 8 }", "from: 9 }", "groups"],
    ["cap: 1\n", "cap: 2\n", "blocks"],
    ["period: year", "period: quarter", "period"],
    ["title: { vi: Bộ tiêu chí thử", "title: { vi: Bộ tiêu chí thử mới", "title"],
  ])("«%s» becoming «%s» is a change of the whole: %s", (from, to, aspect) => {
    const comparison = changed((text) =>
      text
        .replace(from, to)
        .replace("from: 5, below: 8", aspect === "groups" ? "from: 5, below: 9" : "from: 5, below: 8"),
    );
    expect(comparison.whole.map((each) => each.aspect)).toEqual([aspect]);
    expect(fates(comparison)).toEqual([]);
  });

  test("a criterion under a new number is added and removed, and the likeness is a hint beside them", () => {
    const comparison = changed((text) => text.replace('code: "1.2"', 'code: "1.3"'));
    expect(fates(comparison)).toEqual(["1.3 added", "1.2 removed"].sort());
    expect(comparison.renumbered).toEqual([
      { before: "1.2", after: "1.3", label: { vi: "Hoàn thành kế hoạch", en: "Plan done" } },
    ]);
  });

  test("two criteria that changed numbers with each other are hints too, for their codes mean something else now", () => {
    const comparison = changed((text) =>
      text
        .replace('code: "1.1"', 'code: "1.X"')
        .replace('code: "1.2"', 'code: "1.1"')
        .replace('code: "1.X"', 'code: "1.2"'),
    );
    expect(comparison.renumbered.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      "1.1 → 1.2",
      "1.2 → 1.1",
    ]);
  });

  test("keys in another order and letters in another normal form are no difference", () => {
    const comparison = changed((text) =>
      text
        .normalize("NFD")
        .replace(
          "{ kind: proportional, of: done, in: planned",
          "{ in: planned, of: done, kind: proportional",
        ),
    );
    expect(comparison.whole).toEqual([]);
    expect(fates(comparison)).toEqual([]);
  });
});

describe("the shipped versions of the provincial index", () => {
  const NAMES = ["2017", "2018", "2019", "2020", "2022", "2024", "2025"] as const;

  test.each(NAMES.slice(1).map((name, index) => [NAMES[index] ?? "", name] as const))(
    "%s → %s: every leaf of both stands in exactly one class, and the sums are those printed",
    (from, to) => {
      const [before, after] = [shipped(from), shipped(to)];
      const { nodes, sums } = compareMethods(before, after);
      const codes = nodes.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const [side, method] of [
        ["before", before],
        ["after", after],
      ] as const) {
        const leaves = nodes
          .filter((node) => node[side]?.leaf === true && node.block === "tree")
          .map(({ code }) => code);
        expect([...leaves].sort()).toEqual(
          leavesOf(method)
            .map(({ code }) => code)
            .sort(),
        );
      }
      expect([sums.before.max, sums.after.max]).toEqual([100, 100]);
    },
  );

  test.each(NAMES)("%s with itself has no difference and no hint", (name) => {
    const method = shipped(name);
    const { whole, nodes, renumbered } = compareMethods(method, method);
    expect([whole, nodes.filter(({ fate }) => fate !== "same"), renumbered]).toEqual([[], [], []]);
  });

  test("from 2020 to 2022 the groups and the act changed, as decisions 1149/QĐ-BNV and 876/QĐ-BNV say", () => {
    const { whole } = compareMethods(shipped("2020"), shipped("2022"));
    expect(whole.map(({ aspect }) => aspect)).toContain("basis");
    expect(whole.find(({ aspect }) => aspect === "basis")?.after?.vi).toContain("876/QĐ-BNV");
  });
});
