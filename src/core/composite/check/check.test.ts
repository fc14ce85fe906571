import { describe, expect, test } from "vitest";
import { compositeJsonSchema } from "../jsonSchema.ts";
import { checkComposite, methodKindOf } from "./check.ts";

const SOUND = `kind: composite
id: vi-du
version: "1"
title: { vi: Ví dụ, en: Example }
status: composed
basis: []
families: [ { id: so, label: { vi: Sở, en: Departments } }, { id: xa, label: { vi: Xã, en: Communes } } ]
period: year
covers: { from: 2020 }
scale: { from: 10, to: 100 }
groupings: [ { code: region } ]
denominators: [ { code: population } ]
groups: { kind: bands, bands: [ { id: A, from: 60 }, { id: B, below: 60 } ] }
tree:
  - code: "1"
    label: { vi: Gia nhập, en: Entry }
    weight: { 2020: 5, 2022: 10 }
    citation: { source: test, confidence: composed }
    children:
      - { code: "1.1", label: { vi: Số ngày, en: Days }, direction: lower }
      - { code: "1.2", label: { vi: Hài lòng, en: Satisfied }, direction: higher, denominator: population }
  - code: "2"
    label: { vi: Đất đai, en: Land }
    weight: 5
    families: [xa]
    citation: { source: test, confidence: composed }
    children:
      - { code: "2.1", label: { vi: Công khai, en: Open }, direction: higher }
recipe:
  - { step: denominate }
  - { step: impute, how: { kind: group-mean, group: region } }
  - { step: normalise, how: { kind: min-max, to: [1, 10] }, window: { years: 3 } }
  - { step: aggregate, how: arithmetic }
  - { step: scale, times: 10 }
views: [ { id: soft, label: { vi: Phần mềm }, tree: [ { code: "1.2" }, { code: "2" } ] } ]
`;

/** Faults of the sound file with one piece of text replaced, as "path code". */
function faultsWith(from: string, to: string): readonly string[] {
  expect(SOUND).toContain(from);
  const reading = checkComposite(SOUND.replace(from, to));
  return reading.ok ? [] : reading.faults.map(({ path, code }) => `${path} ${code}`);
}

describe("a composite method file", () => {
  test("a sound file is read with its defaults", () => {
    const reading = checkComposite(SOUND);
    expect(reading).toMatchObject({
      ok: true,
      method: { ranking: { decimals: 9, ties: "competition" }, total: { code: "total" } },
    });
  });

  test("a fault names the line on which it stands", () => {
    const reading = checkComposite(SOUND.replace("below: 60", "below: 59"));
    expect(reading).toMatchObject({ ok: false, faults: [{ line: 13 }] });
  });

  test("its JSON Schema is made from the schema that reads it", () => {
    expect(compositeJsonSchema()).toMatchObject({
      $defs: {
        CompositeMethod: { title: "Chiso composite method", properties: { kind: { const: "composite" } } },
      },
    });
  });

  test("its kind is told apart from a points method", () => {
    expect(methodKindOf(SOUND)).toBe("composite");
    expect(methodKindOf("id: x\n")).toBe("points");
    expect(methodKindOf("[1, 2")).toBeUndefined();
  });

  test.each([
    [
      "a leaf without direction that is normalised",
      ", direction: lower }",
      " }",
      "tree.0.children.0 direction-missing",
    ],
    [
      "a leaf under a normalisation that needs its target",
      "{ kind: min-max, to: [1, 10] }",
      "{ kind: distance-to-target }",
      "tree.0.children.0 leaf-lacks",
    ],
    ["ends of a scale that fall", "to: [1, 10]", "to: [10, 1]", "recipe.2.how.to wrong-form"],
    [
      "weights that sum to zero in one family",
      "weight: { 2020: 5, 2022: 10 }",
      "weight: 0",
      "tree weights-zero",
    ],
    ["weights that begin after the method", "2020: 5, 2022", "2021: 5, 2022", "tree.0.weight weight-year"],
    [
      "an unknown denominator",
      "denominator: population",
      "denominator: gdp",
      "tree.0.children.1.denominator denominator-unknown",
    ],
    [
      "a denominator without its step",
      "  - { step: denominate }\n",
      "",
      "tree.0.children.1.denominator step-missing",
    ],
    ["a step that no leaf needs", ", denominator: population", "", "recipe.0 step-needless"],
    [
      "steps in an impossible order",
      "  - { step: denominate }\n",
      "  - { step: treat, how: { kind: winsorise } }\n  - { step: denominate }\n",
      "recipe.1.step step-order",
    ],
    [
      "a second aggregation",
      "  - { step: scale, times: 10 }",
      "  - { step: aggregate }",
      "recipe.4.step step-twice",
    ],
    ["a recipe without aggregation", "  - { step: aggregate, how: arithmetic }\n", "", "recipe step-missing"],
    [
      "more levels than the tree has",
      "how: arithmetic }",
      "how: arithmetic, levels: [arithmetic, arithmetic, geometric] }",
      "recipe.3.levels levels-too-many",
    ],
    ["an unknown grouping", "group: region", "group: income", "recipe.1.how.group grouping-unknown"],
    ["an unknown leaf in a step", "window: { years: 3 }", "only: ['9.9']", "recipe.2.only.0 leaf-unknown"],
    [
      "a view that names an unknown code",
      '{ code: "1.2" }, { code: "2" }',
      '{ code: "7" }',
      "views.0.tree.0.code view-code",
    ],
    [
      "a view that names a part twice",
      '{ code: "1.2" }, { code: "2" }',
      '{ code: "2" }, { code: "2" }',
      "views.0.tree.1.code duplicate-code",
    ],
    ["groups with a gap", "below: 60", "below: 59", "groups.bands.0 band-gap"],
    ["groups that overlap", "below: 60", "upTo: 60", "groups.bands.0 band-overlap"],
    [
      "groups without enough limits",
      "{ kind: bands, bands: [ { id: A, from: 60 }, { id: B, below: 60 } ] }",
      "{ kind: quantiles, groups: [{ id: A }, { id: B }], at: [0.2, 0.5] }",
      "groups.at group-limits",
    ],
    [
      "limits set by hand that rise",
      "{ kind: bands, bands: [ { id: A, from: 60 }, { id: B, below: 60 } ] }",
      "{ kind: cuts, groups: [{ id: A }, { id: B }, { id: C }], lowest: { 2020: [40, 60] } }",
      "groups.lowest.2020 group-limits",
    ],
    [
      "a leaf without source",
      '    citation: { source: test, confidence: composed }\n    children:\n      - { code: "2.1"',
      '    children:\n      - { code: "2.1"',
      "tree.1.children.0 missing-citation",
    ],
    ["a code that stands twice", 'code: "2.1"', 'code: "1.1"', "tree.1.children.0.code duplicate-code"],
    ["an unknown family", "families: [xa]", "families: [phuong]", "tree.1.families.0 family-unknown"],
    ["an unknown key", "step: scale, times: 10", "step: scale, tims: 10", "recipe.4.tims unknown-key"],
    ["an unknown step", "step: scale, times: 10", "step: polish", "recipe.4.step unknown-word"],
  ])("%s is found", (_name, from, to, expected) => {
    expect(faultsWith(from, to)).toContain(expected);
  });

  test("a vector is run as a test: sub-indices of PCI 2013, weights 5 and 20, times 10", () => {
    const text = (total: number) => `kind: composite
id: pci-thu
version: "1"
title: { vi: PCI }
status: composed
basis: []
families: [tinh]
period: year
tree:
  - { code: "1", label: { vi: Gia nhập }, weight: 5, citation: { source: t, confidence: composed } }
  - { code: "3", label: { vi: Minh bạch }, weight: 20, citation: { source: t, confidence: composed } }
recipe: [ { step: aggregate }, { step: scale, times: 10 } ]
vectors: [ { name: thử, given: { "1": 8, "3": 6 }, expect: { total: ${total} } } ]
`;
    // (5 × 8 + 20 × 6) / 25 × 10 = 64
    expect(checkComposite(text(64)).ok).toBe(true);
    expect(checkComposite(text(65))).toMatchObject({
      ok: false,
      faults: [{ line: 13, path: "vectors.0.expect.total", code: "vector-result" }],
    });
  });

  test("every fault is told at once, each with words in both languages", () => {
    const faulty = SOUND.replace("direction: lower", "unit: day")
      .replace("below: 60", "below: 59")
      .replace("times: 10", "times: -1");
    const reading = checkComposite(faulty);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.faults.map(({ code }) => code)).toEqual([
      "band-gap",
      "direction-missing",
      "out-of-bounds",
    ]);
    for (const { words } of reading.faults) expect(words.vi.length * words.en.length).toBeGreaterThan(0);
  });
});
