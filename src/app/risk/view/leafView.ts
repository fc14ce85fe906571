import { UnitKey } from "../../../contract/ids.ts";
import type { RiskLeaf } from "../../../contract/risk.ts";
import { bucketOf, explainRisk, type Lang, type LeafRisk, type RiskRules } from "../../../core/index.ts";
import type { SheetPlan } from "../../submissions/index.ts";
import { type Task, timingOf } from "../../tasks/index.ts";
import { placeOf } from "./placeOf.ts";

/** What the views of leaves share. */
export interface Telling {
  readonly rules: RiskRules;
  readonly plan: SheetPlan;
  readonly names: ReadonlyMap<string, string>;
  /** By leaf. */
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  readonly today: string;
  readonly lang: Lang;
}

/** One leaf with its reasons, the next step and the work that was given on it. */
export function leafView(risk: LeafRisk, telling: Telling): RiskLeaf {
  const { rules, plan, names, lang } = telling;
  const { reasons, action = null } = explainRisk(risk, rules, lang);
  const { until, nextAction } = risk;
  return {
    unit: UnitKey.parse(risk.unit),
    leaf: risk.leaf,
    label: plan.byCode.get(risk.leaf)?.fixed.label ?? risk.leaf,
    field: risk.field,
    lead: risk.lead,
    leadName: risk.lead === null ? null : (names.get(risk.lead) ?? risk.lead),
    state: risk.state,
    max: risk.max,
    sure: risk.sure,
    atRisk: risk.atRisk,
    lost: risk.lost,
    open: risk.open,
    until,
    when: bucketOf(until, risk.winnable),
    marked: risk.reasons.some(({ ground }) => ground === "mark"),
    reasons: [...reasons],
    action,
    place: placeOf(risk, rules),
    gain: nextAction?.points ?? 0,
    effort: nextAction?.effort ?? 0,
    perEffort: risk.pointsPerEffort,
    tasks: tasksView(telling, risk),
  };
}

function tasksView({ tasks, today }: Telling, { unit, leaf }: LeafRisk): RiskLeaf["tasks"] {
  return (tasks.get(leaf) ?? [])
    .filter((task) => task.state !== "cancelled" && (task.unit === unit || task.lead === unit))
    .map((task) => taskView(task, today));
}

export function taskView(task: Task, today: string): RiskLeaf["tasks"][number] {
  const { id, title, state, due } = task;
  return { id, title, state, due, late: timingOf(task, today).kind === "late" };
}
