import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { group, indexOf, soundLeaf, soundTable, soundTree } from "../../../../test/support/frameworks.ts";
import type { IndexTable } from "../../composite/table.ts";
import { compositeFrameworks } from "../from/composite.ts";
import { studyFramework } from "../study/study.ts";
import { auditComposite } from "./auditComposite.ts";

const codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"];
const runs = { numRuns: 15 };

/** Data with gaps, ties and columns that are all equal, so that every rule has something to look at. */
const rough = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 40 }))
  .map(([units, seed, grain]): IndexTable => {
    const table = soundTable(codes, units, seed);
    const columns = new Map(
      [...table.columns].map(([code, column], place) => [
        code,
        column.map((value, unit) =>
          (unit * 7 + place * 5 + seed) % 11 === 0 ? Number.NaN : Math.round(value / grain) * grain,
        ),
      ]),
    );
    return { ...table, columns };
  });

/** What was found, without the units that are only examples. */
const kinds = (table: IndexTable) =>
  auditComposite(indexOf(soundTree), table)
    .map(({ code, place }) => `${code} ${place.nodes.toSorted().join(" ")}`)
    .toSorted();

test.prop([rough], runs)("the order of units changes nothing that is found", (table) => {
  const turned = {
    ...table,
    rows: table.rows.toReversed(),
    columns: new Map([...table.columns].map(([code, column]) => [code, column.toReversed()])),
  };
  expect(kinds(turned)).toEqual(kinds(table));
});

test.prop([rough, fc.integer({ min: 2, max: 9 })], runs)(
  "weights times a constant change nothing that is found",
  (table, factor) => {
    const heavier = ["1", "2", "3"].map((field) =>
      group(
        field,
        ["1", "2", "3"].map((leaf) => soundLeaf(`${field}.${leaf}`, { weight: factor })),
        { weight: factor },
      ),
    );
    const told = (tree: typeof heavier) =>
      auditComposite(indexOf(tree), table).map(({ code, words }) => [code, words]);
    expect(told(heavier)).toEqual(told(soundTree));
  },
);

test.prop([rough], runs)(
  "whatever the data, figures are finite and words are there in both languages",
  (table) => {
    for (const { figure, words } of auditComposite(indexOf(soundTree), table)) {
      expect(figure === null || Number.isFinite(figure)).toBe(true);
      expect(words.vi + words.en).not.toMatch(/NaN|undefined|Infinity/);
    }
    for (const { framework } of compositeFrameworks(indexOf(soundTree), table).frameworks) {
      const study = studyFramework(framework);
      expect(JSON.parse(JSON.stringify(study))).toEqual(study);
    }
  },
);
