import type { ExemptionRequestView } from "../../contract/exemptions.ts";
import type { RoundId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { readRoundFrame, sheetPlan, viewRequest } from "../submissions/index.ts";

/** Every request of a round, those that wait first, for its owner and the leaders above it. */
export async function listRequests(context: Context, roundId: RoundId): Promise<ExemptionRequestView[]> {
  return context.store.read(async (tx) => {
    const frame = await readRoundFrame(context, tx, roundId);
    requireAllowed(context.actor, "round.overlook", { kind: "round", round: frame.facts });
    const families = new Map(frame.units.map(({ unit, family }) => [unit, family]));
    const views = (await tx.exemptions.exemptionRequests(roundId)).map((request) => {
      const plan = sheetPlan(frame.method.method, families.get(request.unit) ?? "", frame.lang);
      return viewRequest(request, plan);
    });
    return [
      ...views.filter(({ decision }) => decision === null),
      ...views.filter(({ decision }) => decision !== null).toReversed(),
    ];
  });
}
