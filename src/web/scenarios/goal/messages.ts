import type { ScenarioBase, ScenarioGoal } from "../../../contract/scenarios.ts";
import type { Method } from "../../../core/method/schema.ts";
import type { OpenLeafEffort, SeekAnswer, Supposed } from "../../../core/scenarios/index.ts";

/** What the page asks of its worker. */
export interface GoalQuestion {
  readonly method: Method;
  readonly setting: ScenarioBase["setting"];
  readonly supposed: Supposed;
  readonly open: readonly OpenLeafEffort[];
  readonly goal: ScenarioGoal;
}

export type GoalReply =
  | { readonly ok: true; readonly answer: SeekAnswer; readonly ms: number }
  | { readonly ok: false; readonly message: string };
