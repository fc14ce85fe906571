import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prepareComposite } from "../run/prepare.ts";
import type { IndexTable } from "../table.ts";
import { checkComposite } from "./check.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../../../docs/method-language.md"), "utf8");

describe("the composite method in docs/method-language.md", () => {
  const [, text = ""] = /```yaml\n(kind: composite[\s\S]*?)```/.exec(DOCUMENT) ?? [];
  const reading = checkComposite(text);

  test("is sound", () => {
    expect(reading).toMatchObject({ ok: true });
  });

  test("runs: a department has no land access, so its only component is its index", () => {
    if (!reading.ok) throw new Error("faulty");
    const table: IndexTable = {
      rows: ["a", "b"].map((unit) => ({ unit, family: "so", period: "2024", groups: {} })),
      columns: new Map([
        ["1.1", Float64Array.of(3, 9)],
        ["1.2", Float64Array.of(10, 10)],
        ["hoSo", Float64Array.of(100, 50)],
      ]),
      notApplicable: new Map(),
    };
    const prepared = prepareComposite(reading.method, table);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
    const { scores, plan } = prepared.value;
    // both leaves are best for a and worst for b: 10 × 10 and 1 × 10
    expect(scores.values.slice(plan.total * 2, plan.total * 2 + 2)).toEqual(Float64Array.of(100, 10));
  });

  test.each(["denominate", "screen", "impute", "treat", "normalise", "weigh", "aggregate", "scale"])(
    "the step %s is told",
    (step) => {
      expect(DOCUMENT).toContain(`| \`${step}\` |`);
    },
  );
});
