import { decideAppraisal } from "../../src/app/appraisal/index.ts";
import type { Actor, Context } from "../../src/app/context.ts";
import { saveInput, submitSheet } from "../../src/app/submissions/index.ts";
import type { DecideAppraisal } from "../../src/contract/appraisal.ts";
import type { AccountId, RoundId, UnitKey } from "../../src/contract/ids.ts";
import type { CreateRound } from "../../src/contract/rounds.ts";
import { CLOCK, openedRound } from "./round-world.ts";
import { A, APPRAISAL, B, C, SELF_SCORING, type SheetWorld } from "./sheet-world.ts";

/** Self-scoring in June, appraisal in July, explanation 5–14 August, second appraisal 20–31 August 2026. */
export const CLOCK_TWICE = {
  ...CLOCK,
  explanation: { from: "2026-08-05T00:00:00+07:00", until: "2026-08-15T00:00:00+07:00" },
  secondAppraisal: { from: "2026-08-20T00:00:00+07:00", until: "2026-09-01T00:00:00+07:00" },
};
export const EXPLANATION = "2026-08-06";
export const SECOND_APPRAISAL = "2026-08-21";

export const agree: DecideAppraisal = { decision: "agree", baseVersion: 0 };
export const change = (points: number, reason: string, baseVersion = 0): DecideAppraisal => ({
  decision: "change",
  points,
  reason,
  baseVersion,
});

/** A, B and C answered 1.1 (A and C on time, B late) and 1.2 and handed in; the clock stands in the first appraisal. */
export async function roundInAppraisal(
  world: SheetWorld,
  parts: Partial<CreateRound> = {},
): Promise<RoundId> {
  world.moveTo("2026-05-20");
  const roundId = await openedRound(world, { clock: CLOCK_TWICE, ...parts });
  world.moveTo(SELF_SCORING);
  for (const unit of [A, B, C]) {
    const officer = world.officerOf(unit);
    const typed = [
      { leaf: "1.1", input: "issued", value: unit === B ? "late" : "on-time" },
      { leaf: "1.2", input: "done", value: 9 },
      { leaf: "1.2", input: "planned", value: 10 },
    ];
    for (const { value, ...at } of typed)
      await saveInput(officer, { roundId, unit, ...at }, { value, baseVersion: 0 });
    await submitSheet(officer, { roundId, unit });
  }
  world.moveTo(APPRAISAL);
  return roundId;
}

/** Several appraisers of everything. */
export function appraisersOf(...people: readonly { readonly accountId: AccountId }[]) {
  return { appraisers: people.map(({ accountId }) => ({ account: accountId, fields: [], units: [] })) };
}

export async function secondAppraiser(
  world: SheetWorld,
  username: string,
): Promise<Actor & { readonly accountId: AccountId; readonly context: Context }> {
  const actor = await world.account(username, [{ role: "appraiser", unit: null }]);
  return { ...actor, context: world.as(actor) };
}

export function decideAs(
  context: Context,
  roundId: RoundId,
  unit: UnitKey,
  leaf: string,
  decision: DecideAppraisal,
) {
  return decideAppraisal(context, { roundId, unit, leaf }, decision);
}
