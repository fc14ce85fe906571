import { describe, expect, test } from "vitest";
import { resolve } from "./resolve.ts";
import type { PublishedResult, PublishedSource } from "./types.ts";

const source = (id: string, kind: PublishedSource["kind"], date: string): PublishedSource => ({
  id,
  title: id,
  address: "",
  kind,
  date,
  note: "",
});
const SOURCES = new Map(
  [
    source("ministry", "official", "2023-04-19"),
    source("early", "press", "2023-04-20"),
    source("late", "press", "2024-01-02"),
    source("undated", "press", ""),
    source("copy", "repository", "2024-06-01"),
  ].map((one) => [one.id, one]),
);
const row = (from: string, more: Partial<PublishedResult> = {}): PublishedResult => ({
  index: "par-index-province",
  year: 2023,
  unit: "vn63-31",
  component: "total",
  value: null,
  scaleMax: "100",
  rank: null,
  rankedUnits: null,
  rankChange: null,
  group: null,
  region: null,
  regionRank: null,
  status: "published",
  note: "",
  source: from,
  ...more,
});
const resolveOne = (...rows: PublishedResult[]) => resolve(rows, (id) => SOURCES.get(id))[0];

describe("one figure from several sources", () => {
  test.each([
    { of: ["early", "ministry"], first: "ministry" },
    { of: ["copy", "early"], first: "early" },
    { of: ["early", "late"], first: "late" },
    { of: ["undated", "early"], first: "early" },
  ])("$first stands before the other of $of", ({ of, first }) => {
    expect(resolveOne(...of.map((id, position) => row(id, { value: `9${position}.1` })))?.sources[0]).toBe(
      first,
    );
  });

  // results-notes section 4: Hải Phòng 2023, 91.87 in the national report and 91.81 on one site
  test("shows the other value as a conflict, with its source", () => {
    const resolved = resolveOne(row("undated", { value: "91.81" }), row("early", { value: "91.87" }));
    expect(resolved).toMatchObject({
      value: "91.87",
      conflicts: [{ what: "value", printed: "91.81/100", source: "undated" }],
    });
  });

  test("takes a rank from whoever states it, and the value from whoever has one", () => {
    const resolved = resolveOne(
      row("ministry", { rank: 25 }),
      row("early", { value: "60.77", rankedUnits: 63 }),
    );
    expect(resolved).toMatchObject({ value: "60.77", rank: 25, rankedUnits: 63, conflicts: [] });
  });

  test("does not call the same number with fewer decimals a conflict", () => {
    const resolved = resolveOne(row("ministry", { value: "6.44" }), row("copy", { value: "6.437812" }));
    expect(resolved?.conflicts).toEqual([]);
    expect(resolved?.otherPrecision).toMatchObject([{ printed: "6.437812/100" }]);
  });

  test("keeps two ranks that differ in sight", () => {
    const resolved = resolveOne(row("ministry", { rank: 3 }), row("early", { rank: 4 }));
    expect(resolved).toMatchObject({ rank: 3, conflicts: [{ what: "rank", printed: "4" }] });
  });

  test("never compares values on different scales", () => {
    const resolved = resolveOne(
      row("early", { value: "7.88", scaleMax: "10" }),
      row("undated", { value: "78.1" }),
    );
    expect(resolved?.conflicts).toEqual([]);
  });

  test("puts a value its own source doubts behind an undoubted one", () => {
    const doubted = row("late", { value: "91.81", note: "nguồn mâu thuẫn" });
    expect(resolveOne(doubted, row("early", { value: "91.87" }))?.value).toBe("91.87");
  });
});

test("counts of units by class stand side by side", () => {
  const rows = ["A", "B"].map((group) => row("early", { component: "units-in-group", group, value: "2" }));
  expect(
    resolve(
      rows,
      (id) => SOURCES.get(id),
      (component) => component === "units-in-group",
    ),
  ).toHaveLength(2);
});
