import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkMethod } from "./check.ts";
import type { Fault } from "./fault.ts";
import { loadMethod, MethodFaults } from "./load.ts";

const FIXTURES = path.resolve(import.meta.dirname, "../../../test/fixtures");

const faultsOf = (text: string): readonly Fault[] => {
  const reading = checkMethod(text);
  return reading.ok ? [] : reading.faults;
};

const codesOf = (text: string): readonly string[] => faultsOf(text).map(({ code }) => code);

/** A sound method of one leaf; the replacements make it faulty. */
const SOUND = `
id: one
version: "1"
title: { vi: Một tiêu chí }
status: composed
basis: []
families: [commune]
period: year
max: 2
tree:
  - code: "1"
    label: { vi: Tiêu chí }
    max: 2
    scoredBy: self
    inputs: { n: { kind: count } }
    rule: { kind: per-item, of: n, each: 1 }
`;

const changed = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
};

const withRule = (inputs: string, rule: string, more = ""): string =>
  SOUND.replace("inputs: { n: { kind: count } }", `inputs: { ${inputs} }`).replace(
    "rule: { kind: per-item, of: n, each: 1 }",
    `rule: ${rule}${more}`,
  );

test("the worked example has no faults", () => {
  expect(checkMethod(readFileSync(path.join(FIXTURES, "example-commune/method.yaml"), "utf8")).ok).toBe(true);
});

test("twenty faults in one file get twenty answers, each with its line and code", () => {
  const faults = faultsOf(readFileSync(path.join(FIXTURES, "faulty/method.yaml"), "utf8"));
  expect(faults.map(({ line, code }) => [line, code])).toEqual([
    [2, "wrong-type"],
    [7, "unknown-word"],
    [8, "tree-sum"],
    [9, "rescale-unknown"],
    [13, "band-gap"],
    [19, "children-sum"],
    [21, "band-base"],
    [28, "family-unknown"],
    [30, "unknown-option"],
    [31, "duplicate-code"],
    [35, "unknown-key"],
    [37, "unknown-input"],
    [47, "no-cases-undecided"],
    [53, "expression"],
    [53, "expression"],
    [57, "unknown-word"],
    [59, "points-above-max"],
    [64, "wrong-type"],
    [75, "example-result"],
    [80, "unknown-rule"],
  ]);
  for (const { words } of faults) {
    expect(words.vi.length).toBeGreaterThan(20);
    expect(words.en.length).toBeGreaterThan(20);
  }
});

test("a score of exactly 15 that no group takes is shown by its number", () => {
  const groups = "max: 20\ngroups: { base: points, bands: [{ id: A, above: 15 }, { id: B, below: 15 }] }";
  const text = changed("max: 2\n", `${groups}\n`)
    .replace("    max: 2\n", "    max: 20\n")
    .replace("each: 1", "each: 10");
  const [fault] = faultsOf(text);
  expect(fault?.code).toBe("band-gap");
  expect(fault?.words.vi).toContain("đúng bằng 15");
  expect(fault?.words.en).toContain("exactly 15");
});

test("a slip of the hand is answered with the word that was meant", () => {
  const words = faultsOf(changed("period: year", "peroid: year")).map((fault) => fault.words.en);
  expect(words).toContain("There is no key “peroid” here; did you mean “period”?");
  expect(
    faultsOf(withRule("done: { kind: count }", "{ kind: per-item, of: don, each: 1 }"))[0]?.words.vi,
  ).toContain("có phải “done” không");
});

test("a criterion cannot take the code by which the bonus items are given to appraisers", () => {
  expect(codesOf(changed('code: "1"', "code: bonus"))).toContain("reserved-code");
});

test("a code without quotes is told to take them", () => {
  const [fault] = faultsOf(changed('code: "1"', "code: 1.10"));
  expect(fault?.words.vi).toContain('đặt trong dấu nháy: "1.1"');
});

describe("the text itself", () => {
  test("broken YAML is refused with its line", () => {
    expect(faultsOf("id: a\nb: }\n")[0]).toMatchObject({ code: "yaml", line: 2 });
  });

  test("a doubled key is a fault and the rest is still checked", () => {
    expect(
      codesOf(changed("period: year", "period: year\nperiod: month").replace("max: 2\n", "max: 3\n")),
    ).toEqual(["duplicate-key", "tree-sum"]);
    expect(faultsOf(`${SOUND}period: month\n`)[0]?.words.vi).toContain("“period”");
  });

  test("a key that belongs elsewhere is not proposed in place of itself", () => {
    const [fault] = faultsOf(changed("period: year", "period: year\nfullAt: 1"));
    expect([fault?.code, fault?.words.en]).toEqual([
      "unknown-key",
      expect.not.stringContaining("did you mean"),
    ]);
  });

  test.each(["", "- a\n- b\n", "just text"])("%j is not a method", (text) => {
    expect(codesOf(text)).toEqual(["not-a-method"]);
  });

  test("a text that grows without end by aliases is refused", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level += 1)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ")}]`);
    expect(codesOf(lines.join("\n"))).toEqual(["yaml"]);
  });

  test("an alias inside what it stands for is refused with its line", () => {
    expect(faultsOf("id: one\nversion: &v [*v]\n")).toMatchObject([{ code: "yaml", line: 2 }]);
  });

  test("a huge file is refused unread", () => {
    expect(codesOf("#".repeat(4_000_001))).toEqual(["too-large"]);
  });
});

describe("one fault, one answer", () => {
  test.each<[string, string, string]>([
    ["a missing key", changed("period: year\n", ""), "missing-key"],
    ["an empty list", changed("families: [commune]", "families: []"), "too-few"],
    ["a number out of its bounds", changed("each: 1", "each: 0"), "out-of-bounds"],
    ["a name with spaces", changed("id: one", "id: Một bộ"), "wrong-form"],
    ["a family twice", changed("families: [commune]", "families: [commune, commune]"), "duplicate-family"],
    [
      "an unresolved leaf with a rule",
      changed("    scoredBy: self", "    scoredBy: self\n    status: unresolved"),
      "unresolved-rule",
    ],
    [
      "a choice without options",
      withRule("n: { kind: choice }", "{ kind: levels, of: n, levels: { a: 2 } }"),
      "options-missing",
    ],
    [
      "options of a number",
      withRule("n: { kind: count, options: [a] }", "{ kind: per-item, of: n, each: 1 }"),
      "options-misplaced",
    ],
    [
      "an option twice",
      withRule("n: { kind: choice, options: [a, a] }", "{ kind: levels, of: n, levels: { a: 2 } }"),
      "duplicate-option",
    ],
    [
      "bounds the wrong way round",
      withRule("n: { kind: count, min: 5, max: 1 }", "{ kind: per-item, of: n, each: 1 }"),
      "input-bounds",
    ],
    [
      "a share in percent",
      withRule("n: { kind: share, max: 100 }", "{ kind: proportional, of: n }"),
      "input-bounds",
    ],
    [
      "bounds of a text",
      withRule("n: { kind: count }, t: { kind: text, max: 9 }", "{ kind: per-item, of: n, each: 1 }"),
      "input-bounds",
    ],
    [
      "an input of the wrong kind",
      withRule("n: { kind: text }", "{ kind: per-item, of: n, each: 1 }"),
      "input-kind",
    ],
    [
      "an option without points",
      withRule("n: { kind: choice, options: [a, b] }", "{ kind: levels, of: n, levels: { a: 2 } }"),
      "missing-option",
    ],
    [
      "levels that never reach the maximum",
      withRule("n: { kind: choice, options: [a, b] }", "{ kind: levels, of: n, levels: { a: 1, b: 0 } }"),
      "max-unreachable",
    ],
    [
      "levels without a table",
      withRule("n: { kind: choice, options: [a] }", "{ kind: levels, of: n }"),
      "rule-incomplete",
    ],
    [
      "a deduction without each",
      withRule("n: { kind: count }", "{ kind: deduction, of: n }"),
      "rule-incomplete",
    ],
    [
      "failures without a denominator",
      withRule("n: { kind: share }, f: { kind: count }", "{ kind: proportional, of: n, failures: [f] }"),
      "rule-incomplete",
    ],
    [
      "a floor above the full share",
      withRule("n: { kind: share }", "{ kind: proportional, of: n, floor: 0.9, fullAt: 0.8 }"),
      "floor-above-full",
    ],
    [
      "no cases that nobody decided",
      withRule("n: { kind: count }, d: { kind: count }", "{ kind: proportional, of: n, in: d }"),
      "no-cases-undecided",
    ],
    [
      "not applicable without a policy",
      withRule(
        "n: { kind: count }, d: { kind: count }",
        "{ kind: proportional, of: n, in: d, whenNoCases: { notApplicable: true } }",
      ),
      "not-applicable-undeclared",
    ],
    [
      "step bands with a gap",
      withRule(
        "n: { kind: count }",
        "{ kind: bands, of: n, bands: [{ upTo: 3, points: 0 }, { from: 5, points: 2 }] }",
      ),
      "band-gap",
    ],
    [
      "step bands that overlap",
      withRule(
        "n: { kind: share }",
        "{ kind: bands, of: n, bands: [{ upTo: 0.5, points: 0 }, { from: 0.5, points: 2 }] }",
      ),
      "band-overlap",
    ],
    [
      "an expression that cannot be read",
      withRule("n: { kind: count }", '{ kind: expression, cel: "n +" }'),
      "expression",
    ],
    [
      "an expression that is too long",
      withRule("n: { kind: count }", `{ kind: expression, cel: "n${" + n".repeat(600)}" }`),
      "expression",
    ],
    [
      "an expression with too many parts",
      withRule("n: { kind: count }", `{ kind: expression, cel: "n${" + n".repeat(120)}" }`),
      "expression",
    ],
    [
      "a macro",
      withRule("n: { kind: count }", '{ kind: expression, cel: "[n].all(x, x > 0) ? 1.0 : 0.0" }'),
      "expression",
    ],
    [
      "a text pattern",
      withRule(
        "n: { kind: choice, options: [a] }",
        "{ kind: expression, cel: \"n.matches('a') ? 1.0 : 0.0\" }",
      ),
      "expression",
    ],
    [
      "bands in shares instead of percent",
      changed(
        "max: 2\n",
        "max: 2\ngroups: { base: percent, bands: [{ id: A, from: 0.8 }, { id: B, below: 0.8 }] }\n",
      ),
      "band-base",
    ],
    [
      "a band twice",
      changed(
        "max: 2\n",
        "max: 2\ngroups: { base: points, bands: [{ id: A, from: 1 }, { id: A, below: 1 }] }\n",
      ),
      "duplicate-band",
    ],
    [
      "a split that does not sum",
      changed(
        "max: 2\n",
        "max: 2\nsplits: [{ id: self, label: { vi: Tự chấm }, max: 1, scoredBy: [self] }]\n",
      ),
      "split-sum",
    ],
    [
      "an example without a result",
      `${SOUND}    examples: [{ name: none, given: { n: 1 } }]\n`,
      "example-shape",
    ],
    [
      "an example with a wrong input",
      `${SOUND}    examples: [{ name: text, given: { n: nhiều }, points: 1 }]\n`,
      "example-input",
    ],
    [
      "an example with an unknown input",
      `${SOUND}    examples: [{ name: other, given: { m: 1 }, points: 1 }]\n`,
      "example-input",
    ],
    [
      "an example with another reason",
      `${SOUND}    examples: [{ name: why, given: { n: 1 }, points: 1, reason: entered }]\n`,
      "example-result",
    ],
    [
      "a vector that does not give its total",
      `${SOUND}vectors: [{ name: whole, given: { "1": { n: 1 } }, total: 2 }]\n`,
      "vector-result",
    ],
    [
      "a vector over an unknown leaf",
      `${SOUND}vectors: [{ name: whole, given: { "9": { n: 1 } }, total: 2 }]\n`,
      "vector-input",
    ],
  ])("%s", (_, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

test("bands of a count meet where no whole number lies between", () => {
  const bands = (high: string): string =>
    withRule(
      "n: { kind: count }",
      `{ kind: bands, of: n, bands: [{ upTo: 3, points: 0 }, { ${high}, points: 2 }] }`,
    );
  expect(codesOf(bands("from: 4"))).toEqual([]);
  expect(codesOf(bands("above: 4"))).toEqual(["band-gap"]);
});

describe("groups cover what can really happen", () => {
  const groups = (bands: string): string =>
    changed("max: 2\n", `max: 2\ngroups: { base: points, bands: [${bands}] }\n`);
  const penalty =
    '\npenalty: { cap: 1, items: [{ code: "T1", label: { vi: Trừ }, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: 1 } }] }\n';

  test("without a penalty the lowest group may begin at 0", () => {
    expect(codesOf(groups("{ id: A, from: 1 }, { id: B, from: 0, below: 1 }"))).toEqual([]);
  });

  test("with a penalty a total under 0 needs a group too", () => {
    const [fault] = faultsOf(groups("{ id: A, from: 1 }, { id: B, from: 0, below: 1 }") + penalty);
    expect(fault?.code).toBe("band-gap");
    expect(fault?.words.en).toContain("Values between -1 and 0");
  });
});

test("an official method must cite every leaf", () => {
  const text = changed("status: composed", "status: field-level").replace(
    "basis: []",
    "basis: [{ act: 876/QĐ-BNV, confidence: secondary }]",
  );
  expect(codesOf(text)).toEqual(["missing-citation"]);
  expect(codesOf(changed("status: composed", "status: official"))).toEqual([
    "basis-missing",
    "missing-citation",
  ]);
  expect(codesOf(`${text}    citation: { act: 876/QĐ-BNV, confidence: unknown }\n`)).toEqual([]);
});

test("sums are checked for each family by itself", () => {
  const text = `${changed("families: [commune]", "families: [commune, ward]")}    families: [commune]\n`;
  expect(codesOf(text)).toEqual(["family-without-leaf"]);
});

test("loading a faulty file throws all faults at once", () => {
  expect(() => loadMethod(changed("period: year", "period: never").replace("max: 2\n", "max: 3\n"))).toThrow(
    MethodFaults,
  );
  try {
    loadMethod(changed("period: year", "period: never").replace("max: 2\n", "max: 3\n"));
  } catch (error) {
    expect(error instanceof MethodFaults && error.faults).toHaveLength(2);
  }
});
