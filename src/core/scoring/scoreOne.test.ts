import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "./compile.ts";
import { scoreOne } from "./scoreOne.ts";
import { scoreUnit } from "./scoreUnit.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
const read = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

test("a leaf by itself earns what it earns among the others", () => {
  const method = loadMethod(read("method.yaml"));
  const compiled = compileMethod(method);
  const reading = readScores(read("data.csv"), method, { format: "csv" });
  if (!reading.ok) throw new Error("the example must be readable");
  for (const sheet of reading.sheets) {
    const { leaves, items } = scoreUnit(compiled, { ...sheet, exempt: [] }, { stage: "open" });
    for (const { code, outcome } of [...leaves, ...items]) {
      const entry = sheet.entries[code];
      if (entry?.inputs !== undefined && entry.notApplicable !== true && entry.decided === undefined)
        expect(scoreOne(compiled, sheet.family, code, entry.inputs)).toEqual(outcome);
    }
  }
  expect(scoreOne(compiled, reading.sheets[0]?.family ?? "", "no-such-leaf", {})).toBeUndefined();
});
