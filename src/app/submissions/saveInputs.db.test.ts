import { afterAll, beforeAll, expect, test } from "vitest";
import { openedRound } from "../../../test/support/round-world.ts";
import {
  A,
  B,
  codeOf,
  openSheetWorld,
  SELF_SCORING,
  type SheetWorld,
} from "../../../test/support/sheet-world.ts";
import type { RoundId } from "../../contract/ids.ts";
import { verifyChain } from "../audit/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import { openSheet, saveInput, saveInputs, type TypedInput } from "./index.ts";

let world: SheetWorld;
let roundId: RoundId;

beforeAll(async () => {
  world = await openSheetWorld();
  world.moveTo("2026-05-20");
  roundId = await openedRound(world, {});
  world.moveTo(SELF_SCORING);
});
afterAll(() => world.close());

const typed = (leaf: string, input: string, value: TypedInput["value"], baseVersion = 0): TypedInput => ({
  leaf,
  input,
  value,
  baseVersion,
});
const whole = [typed("1.1", "issued", "late"), typed("1.2", "done", 9), typed("1.2", "planned", 10)];
const valuesOf = async (sheet: SheetKey): Promise<readonly unknown[]> => {
  const answers = await world.store.read((tx) => tx.submissions.answersOfSheet(sheet));
  const rows = answers.map(({ leaf, input, value, version }) => [leaf, input, value, version] as const);
  return rows.toSorted((left, right) => `${left[0]}/${left[1]}`.localeCompare(`${right[0]}/${right[1]}`));
};

test("many inputs are kept at once, each with its own version and entry in the chain", async () => {
  const sheet = { roundId, unit: A };
  await saveInputs(world.officerOf(A), sheet, whole);
  expect(await valuesOf(sheet)).toEqual([
    ["1.1", "issued", "late", 1],
    ["1.2", "done", 9, 1],
    ["1.2", "planned", 10, 1],
  ]);
  expect((await openSheet(world.officerOf(A), sheet)).total?.selfPoints).toBe(1.5 + 3.6);
  const chain = `round:${roundId}`;
  const { entries, head } = await world.store.read(async (tx) => ({
    entries: await tx.audit.entries(chain, 0, 1000),
    head: await tx.audit.head(chain),
  }));
  expect(entries.filter(({ kind }) => kind === "answer.saved")).toHaveLength(whole.length);
  expect(verifyChain(chain, entries, head)).toMatchObject({ intact: true });
});

test("one refused value keeps all others out", async () => {
  const sheet = { roundId, unit: B };
  const officer = world.officerOf(B);
  expect(await codeOf(saveInputs(officer, sheet, [...whole, typed("1.4", "points", 2.5)]))).toBe(
    "above-maximum",
  );
  expect(await codeOf(saveInputs(officer, sheet, [...whole, typed("2.1", "share", 0.9)]))).toBe(
    "not-allowed",
  );
  expect(await codeOf(saveInputs(officer, sheet, [...whole, typed("1.1", "unknown", 1)]))).toBe("not-found");
  await saveInput(officer, { ...sheet, leaf: "1.2", input: "planned" }, { value: 8, baseVersion: 0 });
  expect(await codeOf(saveInputs(officer, sheet, whole))).toBe("changed-by-other");
  expect(await valuesOf(sheet)).toEqual([["1.2", "planned", 8, 1]]);
});

test("somebody of another unit keeps nothing", async () => {
  expect(await codeOf(saveInputs(world.officerOf(B), { roundId, unit: A }, whole))).toBe("not-allowed");
});
