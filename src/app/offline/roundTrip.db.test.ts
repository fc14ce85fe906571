import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMUNES, OWNER_UNIT, openRoundWorld, type RoundWorld } from "../../../test/support/round-world.ts";
import { openMethodLibrary } from "../../adapters/files/method-library.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { CreateRound } from "../../contract/rounds.ts";
import type { AnswerValue } from "../../contract/sheets.ts";
import { familiesOf, type Input, optionId } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { createRound, openRound } from "../rounds/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import { readFrame } from "../submissions/index.ts";
import { compareFile, takeSheetOut } from "./index.ts";

const library = openMethodLibrary();
const TODAY = "2026-06-10";
/** Sheets filled at random for each method; every one has each of its inputs filled or left out by chance. */
const FILLINGS = 3;

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

/** Texts as they are kept: trimmed, in NFC, without what the API refuses. */
const keptText = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .replace(/[\0\p{Surrogate}]/gu, "")
      .normalize("NFC")
      .trim(),
  )
  .filter((text) => text !== "");

function valueOf({ kind, min, max, options }: Input, most: number | undefined): fc.Arbitrary<AnswerValue> {
  const upper = Math.min(max ?? Number.POSITIVE_INFINITY, most ?? Number.POSITIVE_INFINITY);
  const bounds = { min: min ?? -1e6, max: upper === Number.POSITIVE_INFINITY ? 1e9 : upper };
  switch (kind) {
    case "number":
      return fc.double({ ...bounds, noNaN: true });
    case "count":
      return fc.integer({ min: Math.max(0, min ?? 0), max: Math.min(bounds.max, 2_000_000_000) });
    case "share":
      return fc.double({ min: min ?? 0, max: max ?? 1, noNaN: true });
    case "choice":
      return fc.constantFrom(...(options ?? []).map(optionId));
    case "yes-no":
      return fc.boolean();
    case "date":
      return fc
        .integer({ min: 0, max: 20_000 })
        .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    case "text":
      return keptText;
  }
}

async function openedSheet(owner: Context, unit: UnitKey, id: string, version: string, family: string) {
  world.moveTo("2026-05-20");
  const roundId = await createRound(
    owner,
    CreateRound.parse({
      title: `${id} ${version}`,
      kind: "measures",
      methodId: id,
      methodVersion: version,
      period: "2026",
      ownerUnit: OWNER_UNIT,
      clock: {
        selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" },
        appraisal: { from: "2026-07-01T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
      },
      units: [{ unit, family }],
      appraisers: [{ account: world.appraiser.accountId }],
    }),
  );
  await openRound(owner, roundId);
  world.moveTo(TODAY);
  return { roundId, unit };
}

/** Fills every input of the sheet, or leaves it out, as `seed` decides; gives how many places hold something. */
async function fill(context: Context, sheet: SheetKey, seed: number): Promise<number> {
  return world.store.write(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    const by = { at: world.clock.now(), by: world.owner.accountId };
    let filled = 0;
    let turn = seed;
    for (const line of frame.plan.lines) {
      for (const { name, input, pointsUpTo } of line.inputs.values()) {
        turn += 1;
        const [value = null] = fc.sample(fc.option(valueOf(input, pointsUpTo)), { numRuns: 1, seed: turn });
        const at = { ...sheet, leaf: line.code, input: name };
        const known = await tx.submissions.answer(sheet, line.code, name);
        const changeId = world.ids.next();
        await tx.submissions.saveAnswer({ ...at, ...by, value, baseVersion: known?.version ?? 0, changeId });
        if (value !== null) filled += 1;
      }
      turn += 1;
      const [text = null] = fc.sample(fc.option(keptText), { numRuns: 1, seed: turn });
      const [told] = await tx.submissions.explanationsOfSheet(sheet, line.code);
      const explanation = { ...sheet, leaf: line.code, text: text ?? "", baseVersion: told?.version ?? 0 };
      await tx.submissions.saveExplanation({ ...explanation, ...by });
      if (text !== null) filled += 1;
    }
    return filled;
  });
}

const CASES = library
  .list()
  .flatMap(({ id, version, method }) =>
    familiesOf(method).map((family) => [id, version, family.id] as const),
  );

test.each(CASES)(
  "a sheet of %s %s (%s) comes back without a difference, to the last digit",
  async (id, version, family) => {
    const unit = COMMUNES[0] ?? OWNER_UNIT;
    const officer = world.officers.get(unit);
    if (officer === undefined) throw new Error("the commune has no officer");
    const services = { ...world.as(world.owner), methods: library };
    const sheet = await openedSheet(services, unit, id, version, family);
    let filled = 0;
    for (let filling = 1; filling <= FILLINGS; filling += 1) {
      filled += await fill(services, sheet, filling * 1_000_000);
      for (const actor of [officer, world.owner]) {
        const context = { ...services, actor };
        const form = await takeSheetOut(context, sheet).catch((error: unknown) => nothingToFill(error));
        if (form === null) continue;
        const compared = await compareFile(context, sheet, await buffer(form.content));
        expect(compared).toMatchObject({ differences: [], faults: [], movedOn: 0, missing: 0 });
      }
    }
    expect(filled).toBeGreaterThan(0);
  },
);

/** A method without outside values has no form for the owner, and one of data alone none for the unit. */
function nothingToFill(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "not-allowed") return null;
  throw error;
}
