import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shippedRules } from "../../../test/support/leaf-facts.ts";
import { FINDING_CODES } from "./leafFacts.ts";
import { placesIn } from "./places.ts";
import { readRiskRules } from "./readRiskRules.ts";
import { rulesSchema } from "./rulesSchema.ts";
import { TEST_NAMES } from "./testSchema.ts";

const SHIPPED = readFileSync("risk-rules/default.yaml", "utf8");

const HEAD = `id: own
version: "1"
title: { vi: Quy tắc của tỉnh }
status: composed
effort:
  scoredBy: { self: 2, assessor: 3, data: 3, statistics: 5, survey: 20, index: 20 }
  evidence: { document: 2 }
rules:
`;
const TAIL = `reasons:
  why: { vi: "Có thể mất {points} điểm." }
actions:
  do: { vi: "Làm ngay." }
`;
const rule = (change: Record<string, string> = {}): string => {
  const lines: Record<string, string> = {
    code: "one",
    label: "{ vi: Một }",
    when: "[{ test: evidence-short }]",
    effect: "{ state: at-risk, of: claimed, share: 1 }",
    reason: "why",
    action: "do",
    severity: "high",
    citation: "{ confidence: composed }",
    ...change,
  };
  return `  - { ${Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")} }\n`;
};
const faultsOf = (text: string) => {
  const reading = readRiskRules(text);
  return reading.ok ? [] : reading.faults.map(({ line, path, code }) => `${line} ${path} ${code}`);
};
const wordsOf = (text: string, lang: "vi" | "en") => {
  const reading = readRiskRules(text);
  return reading.ok ? [] : reading.faults.map(({ words }) => words[lang]);
};

describe("the rules that come with the program", () => {
  test("are sound, and every label and sentence stands in both languages", () => {
    const { rules, reasons, actions, title, note } = shippedRules();
    const all = [
      title,
      note,
      ...rules.map(({ label }) => label),
      ...Object.values(reasons),
      ...Object.values(actions),
    ];
    expect(all.filter((text) => text?.en === undefined)).toEqual([]);
  });

  test("name the same values in both languages", () => {
    const { reasons, actions } = shippedRules();
    for (const { vi, en } of [...Object.values(reasons), ...Object.values(actions)])
      expect(placesIn(en ?? "").toSorted()).toEqual(placesIn(vi).toSorted());
  });

  test("say of themselves that they are our proposal", () => {
    const { status, rules } = shippedRules();
    expect(status).toBe("composed");
    expect(rules.filter(({ citation }) => citation.confidence !== "composed")).toEqual([]);
  });

  test("may be parsed again unchanged", () => {
    expect(rulesSchema.parse(shippedRules())).toEqual(shippedRules());
  });

  test("may be kept by an office under its own name", () => {
    expect(readRiskRules(SHIPPED.replace("id: default", "id: tinh-minh-hoa")).ok).toBe(true);
  });
});

describe("a file with faults", () => {
  test("a sound file of one rule is read", () => {
    expect(faultsOf(HEAD + rule() + TAIL)).toEqual([]);
  });

  test("every fault is told at once, with its line and place", () => {
    const text =
      HEAD +
      rule({ when: "[{ test: evidence-shrt }, { test: deadline-near }]" }) +
      rule({ code: "two", effect: "{ state: at-risk, of: claimed, share: 1.5 }" }) +
      rule({ reason: "wy", action: "jump" }) +
      rule({ code: "four", effect: "{ state: sure, of: open, share: 1, upTo: appraisal }" }) +
      rule({ code: "five", when: "[{ test: complete }]", severity: "huge" }) +
      rule({ code: "six", when: "[{ test: finding, codes: [no-proof] }]" }) +
      TAIL;
    expect(faultsOf(text)).toEqual([
      "9 rules.0.when.1.within missing-key",
      "9 rules.0.when.0.test unknown-test",
      "10 rules.1.effect.share out-of-bounds",
      "11 rules.2.code duplicate-code",
      "11 rules.2.reason missing-sentence",
      "11 rules.2.action missing-sentence",
      "12 rules.3.when.0.test mixed-tests",
      "12 rules.3.effect.of sure-of-open-points",
      "12 rules.3.effect.upTo limit-without-test",
      "13 rules.4.severity unknown-word",
      "14 rules.5.when.0.codes.0 unknown-word",
    ]);
  });

  test("each says in both languages how to mend it", () => {
    const text = HEAD + rule({ when: "[{ test: evidence-shrt }]" }) + rule({ reason: "wy" }) + TAIL;
    expect(wordsOf(text, "vi")).toEqual([
      "Không có phép thử “evidence-shrt”; có phải “evidence-short” không?",
      "Mã “one” đã có ở quy tắc thứ 1; hãy đặt mã khác.",
      "Chưa có câu “wy” ở mục reasons; có phải “why” không?",
    ]);
    expect(wordsOf(text, "en")[0]).toBe("There is no test “evidence-shrt”; did you mean “evidence-short”?");
  });

  test("a rule that would punish work that was done is refused", () => {
    expect(faultsOf(HEAD + rule({ when: "[{ test: complete }]" }) + TAIL)).toEqual([
      "9 rules.0.when.0.test mixed-tests",
    ]);
  });

  test("a sentence may name only what its rule knows, and no sentence is left over", () => {
    const tail = TAIL.replace("{points} điểm", "{days} ngày") + `  rest: { vi: "Thừa." }\n`;
    const text = HEAD + rule() + tail;
    expect(faultsOf(text)).toEqual(["11 reasons.why.vi unknown-place", "14 actions.rest unused-sentence"]);
    expect(wordsOf(text, "vi")[0]).toBe(
      "Câu có chỗ điền {days} mà quy tắc “one” không có số liệu; chỉ dùng được: {points}, {max}, {attached}, {wanted}.",
    );
    expect(
      faultsOf(
        HEAD +
          rule({ when: "[{ test: deadline-near, within: 5 }]" }) +
          TAIL.replace("{points} điểm", "{days} ngày"),
      ),
    ).toEqual([]);
  });

  test("what is not YAML, and what holds no rules, is said plainly", () => {
    expect(faultsOf("a: [")).toHaveLength(1);
    expect(faultsOf("- một danh sách")).toEqual(["1  not-risk-rules"]);
    expect(faultsOf("id: own")).toContain("1 rules missing-key");
    expect(faultsOf(`${HEAD.replace("rules:\n", "rules: []\n")}reasons: {}\nactions: {}\n`)).toEqual([
      "8 rules too-few",
    ]);
  });
});

describe("what the rules may speak of", () => {
  test("is every finding of the pre-check of a sheet, and no other", () => {
    const folder = "src/app/submissions/findings";
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/code: "([a-z-]+)"/g)])
      .map(([, code]) => code);
    expect(new Set(found)).toEqual(new Set(FINDING_CODES));
  });

  test("stands in the document for offices, test by test", () => {
    const listed = [...readFileSync("docs/risk-rules.md", "utf8").matchAll(/^\| `([a-z-]+)`/gm)];
    expect(listed.map(([, name]) => name)).toEqual(TEST_NAMES);
  });
});
