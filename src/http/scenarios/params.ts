import { z } from "zod";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { ScenarioId } from "../../contract/improvement.ts";

export const TAGS = ["scenarios"];
export const unitParams = z.object({ unit: UnitKey });
export const scenarioParams = z.object({ scenario: ScenarioId });
export const baseQuery = z.object({
  round: RoundId.optional(),
  /** Of the published index that a province is set against. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
export const compareQuery = z.object({ first: ScenarioId, second: ScenarioId });
