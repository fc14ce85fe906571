import { expect, test } from "vitest";
import {
  BAD_SET,
  badAnswers,
  PLANTED_IN_DATA,
  PLANTED_IN_TEXT,
} from "../../../../test/support/badFramework.ts";
import { SMALL_METHOD } from "../../../../test/support/small-method.ts";
import { checkMethod } from "../../method/check.ts";
import type { Method } from "../../method/schema.ts";
import { leavesOf } from "../../method/tree.ts";
import type { Outcome } from "../../outcome.ts";
import type { EarnedPoints } from "../from/points.ts";
import { auditPoints } from "./auditPoints.ts";
import type { Finding } from "./finding.ts";

function sound(text: string): Method {
  const reading = checkMethod(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.method;
}

const trace = { leaf: "", rule: "entered", inputs: {}, steps: [], reasonCode: "entered" } as const;

/** Shares of the maximum as a scored round would give them. */
function earned(method: Method, shares: Readonly<Record<string, number>>, unit: string): EarnedPoints {
  const outcome = (code: string, max: number): Outcome => {
    const share = shares[code];
    return share === undefined
      ? { kind: "missing", reason: "no-data", trace }
      : { kind: "scored", points: share * max, trace };
  };
  return { unit, leaves: leavesOf(method).map(({ code, max }) => ({ code, outcome: outcome(code, max) })) };
}

const bad = sound(BAD_SET);
const data = [
  {
    family: "commune",
    results: badAnswers(12).map((shares, at) => earned(bad, shares, `xa-${at + 1}`)),
  },
];
const shown = (findings: readonly Finding[]) => findings.map(({ code, place }) => [code, ...place.nodes]);
const has = (findings: readonly Finding[], code: string, node: string) =>
  findings.some((finding) => finding.code === code && finding.place.nodes.includes(node));

test.each(PLANTED_IN_TEXT)("%s at %s is found without data", (code, node) => {
  const findings = auditPoints(bad);
  expect(has(findings, code, node), JSON.stringify(shown(findings))).toBe(true);
});

test.each(PLANTED_IN_DATA)("%s at %s is found with the points of twelve units", (code, node) => {
  const findings = auditPoints(bad, data);
  expect(has(findings, code, node), JSON.stringify(shown(findings))).toBe(true);
});

test("without data nothing is said that only data can show", () => {
  const codes = new Set<string>(auditPoints(bad).map(({ code }) => code));
  for (const [code] of PLANTED_IN_DATA) expect(codes).not.toContain(code);
});

test("every finding says its remedy in both languages", () => {
  for (const { words } of auditPoints(bad, data)) {
    expect(words.vi).toMatch(/hãy .+\.$/);
    expect(words.en).toMatch(/\.$/);
  }
});

test("leaves without comparable answers are not taken as missing", () => {
  expect(has(auditPoints(bad, data, new Set(["2.5"])), "all-missing", "2.5")).toBe(false);
});

test("what holds in both families is told once, and a leaf of one family needs no family beside it", () => {
  const two = sound(
    BAD_SET.replace(
      "families: [{ id: commune, label: { vi: Cấp xã, en: Communes } }]",
      "families: [commune, ward]",
    ),
  );
  const texts = auditPoints(two).filter(({ code }) => code === "no-citation" || code === "only-child");
  expect(texts.map(({ place }) => place.block)).toEqual([undefined, undefined]);
});

test("a small sound set has one thing to look at: a criterion of its own that asks for no evidence", () => {
  expect(shown(auditPoints(sound(SMALL_METHOD)))).toEqual([
    ["only-child", "2", "2.1"],
    ["no-evidence", "1.2"],
  ]);
});

test("a unit that lacks a criterion does not dominate one that has it", () => {
  const method = sound(SMALL_METHOD);
  const results = [
    earned(method, { "1.1": 1, "2.1": 1, "1.2": 0.9 }, "a"),
    earned(method, { "1.1": 1, "2.1": 1 }, "b"),
  ];
  const codes = auditPoints(method, [{ family: "commune", results }]).map(({ code }) => code);
  expect(codes).not.toContain("order-against-dominance");
});
