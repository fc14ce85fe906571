import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL_METHOD } from "../../../../test/support/small-method.ts";
import { compareComposites, loadComposite, methodKindOf } from "../../composite/index.ts";
import { checkMethod } from "../check.ts";
import { compareMethods } from "../compare.ts";
import { loadMethod } from "../load.ts";
import { findNode } from "../tree.ts";
import { cloneSource } from "./cloneSource.ts";
import { editSource } from "./editSource.ts";
import { outlineSource } from "./outlineSource.ts";
import type { SourceEdit } from "./sourceEdit.ts";

const COMMENTED = `# Ghi chú của người soạn\n${SMALL_METHOD.trimStart()}`;
const edited = (edit: SourceEdit, source = COMMENTED): string => editSource(source, edit);
const changedCodes = (after: string): string[] =>
  compareMethods(loadMethod(COMMENTED), loadMethod(after))
    .nodes.filter(({ fate }) => fate !== "same")
    .map(({ code, differences }) => `${code} ${differences.map(({ aspect }) => aspect).join("+")}`);

const FOLDER = path.resolve(import.meta.dirname, "../../../../methods");
const textOf = (file: string): string => readFileSync(path.join(FOLDER, file), "utf8");
const every = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".yaml"),
);
const shipped = every.filter((file) => methodKindOf(textOf(file)) === "points");
const composites = every.filter((file) => methodKindOf(textOf(file)) === "composite");

describe("one change to a text", () => {
  test.each<[string, SourceEdit, string]>([
    [
      "a label",
      { kind: "text", code: "1.1", key: "label", lang: "vi", value: "Ban hành kế hoạch năm" },
      "1.1 label",
    ],
    [
      "guidance that was not there",
      { kind: "text", code: "1.1", key: "guidance", lang: "vi", value: "Nộp trước 31/01" },
      "1.1 guidance",
    ],
    [
      "evidence",
      {
        kind: "evidence",
        code: "1.2",
        value: [{ kind: "document", vi: "Báo cáo", en: "Report", required: true }],
      },
      "1.2 evidence",
    ],
    ["the lead agency", { kind: "lead", code: "1.2", value: "Sở Nội vụ" }, "1.2 lead"],
    ["supporting agencies", { kind: "support", code: "1.2", value: ["Sở Tài chính", ""] }, "1.2 support"],
    ["families", { kind: "families", code: "1.2", value: ["commune"] }, "1.2 families"],
  ])("%s changes that alone", (_what, edit, change) => {
    const after = edited(edit);
    expect(changedCodes(after)).toEqual([change]);
    expect(after).toContain("# Ghi chú của người soạn");
  });

  test("a maximum takes the points of its rule with it, so that only the weight changes", () => {
    const after = loadMethod(
      edited({ kind: "max", code: "1.2", value: 5 }, edited({ kind: "max", code: "1.1", value: 2 })),
    );
    expect(findNode(after, "1.1")).toMatchObject({
      max: 2,
      rule: { levels: { "on-time": 2, late: 1, none: 0 } },
    });
  });

  test("a maximum that breaks the sum leaves a text in which the checker names the sum alone", () => {
    const reading = checkMethod(edited({ kind: "max", code: "1.1", value: 2.5 }));
    expect(reading.ok ? [] : reading.faults.map(({ code }) => code)).toEqual(["children-sum"]);
    expect(outlineSource(edited({ kind: "max", code: "1.1", value: 2.5 }))?.rows[0]?.off).toBe(-0.5);
  });

  test("moving up and back gives the first text again", () => {
    const there = edited({ kind: "move", code: "1.2", by: -1 });
    expect(outlineSource(there)?.rows.map(({ code }) => code)).toEqual(["1", "1.2", "1.1", "2", "2.1", "C1"]);
    expect(editSource(there, { kind: "move", code: "1.2", by: 1 })).toBe(
      edited({ kind: "lead", code: "1.1", value: "" }),
    );
  });

  test("a copy stands behind the original under its own code; a code that is taken is refused", () => {
    const after = edited({ kind: "copy", code: "1.1", newCode: "1.3" });
    expect(outlineSource(after)?.rows.map(({ code }) => code)).toEqual([
      "1",
      "1.1",
      "1.3",
      "1.2",
      "2",
      "2.1",
      "C1",
    ]);
    expect(edited({ kind: "copy", code: "1.1", newCode: "1.2" })).toBe(COMMENTED);
  });

  test("the last child is not removed, for a criterion without children is no criterion", () => {
    expect(edited({ kind: "remove", code: "2.1" })).toBe(COMMENTED);
    expect(
      outlineSource(edited({ kind: "remove", code: "1.1" }))?.rows.map(({ code }) => code),
    ).not.toContain("1.1");
  });

  test("a text that is no YAML, and a code that is not there, change nothing", () => {
    expect(edited({ kind: "lead", code: "9.9", value: "Sở Nội vụ" })).toBe(COMMENTED);
    expect(editSource("tree: [", { kind: "remove", code: "1" })).toBe("tree: [");
  });
});

describe("how sure a text is", () => {
  const CITED = COMMENTED.replace(
    "citation: { source: Kiểm thử, confidence: composed }",
    "citation: { act: 876/QĐ-BNV, confidence: verbatim-source }",
  ).replace(
    "status: composed\nbasis: []",
    "status: official\nbasis: [{ act: 876/QĐ-BNV, confidence: verbatim-source }]",
  );

  test("a clone of an official text is a composed template that says what it was made from", () => {
    const clone = loadMethod(cloneSource(CITED, { id: "tinh-x", version: "2027", title: "Bộ của tỉnh X" }));
    expect(clone).toMatchObject({
      id: "tinh-x",
      version: "2027",
      status: "composed",
      basis: [],
      title: { vi: "Bộ của tỉnh X" },
      note: { vi: "Soạn từ bộ tiêu chí small-commune@1." },
    });
    expect(findNode(clone, "1.1")).toMatchObject({
      citation: { act: "876/QĐ-BNV", confidence: "verbatim-source" },
    });
  });

  test("a criterion whose words are changed is composed from then on and names what it was made from", () => {
    const after = loadMethod(
      edited({ kind: "text", code: "1.1", key: "label", lang: "vi", value: "Khác" }, CITED),
    );
    expect(findNode(after, "1.1")).toMatchObject({
      citation: { source: "Sửa từ 876/QĐ-BNV", confidence: "composed" },
    });
  });

  test("it is official only when somebody states the act", () => {
    const issued = edited({ kind: "issued", act: "12/QĐ-UBND", date: "2027-01-15", title: "", url: "" });
    const method = loadMethod(issued);
    expect(method.status).toBe("official");
    expect(method.basis).toEqual([{ act: "12/QĐ-UBND", date: "2027-01-15", confidence: "verbatim-source" }]);
    expect(findNode(method, "1.1")).toMatchObject({ citation: { act: "12/QĐ-UBND" } });
    expect(loadMethod(editSource(issued, { kind: "not-issued" })).status).toBe("composed");
  });
});

test.each(shipped)("%s can be cloned, and the clone is sound and differs in its name alone", (file) => {
  const source = textOf(file);
  const clone = cloneSource(source, { id: "ban-sao", version: "thu-1" });
  const reading = checkMethod(clone);
  expect(reading.ok ? [] : reading.faults).toEqual([]);
  const comparison = compareMethods(loadMethod(source), loadMethod(clone));
  expect(comparison.nodes.filter(({ fate }) => fate !== "same")).toEqual([]);
  for (const { aspect } of comparison.whole) expect(["status", "basis"]).toContain(aspect);
  const comments = (text: string): number =>
    text.split("\n").filter((line) => line.trim().startsWith("#")).length;
  expect(comments(clone)).toBe(comments(source));
});

test.each(composites)("%s can be cloned too, as a composite method", (file) => {
  const source = textOf(file);
  const clone = cloneSource(source, { id: "ban-sao", version: "thu-1" });
  const comparison = compareComposites(loadComposite(source), loadComposite(clone));
  expect(comparison.nodes.filter(({ fate }) => fate !== "same")).toEqual([]);
  for (const { aspect } of comparison.whole) expect(["status", "basis"]).toContain(aspect);
});
