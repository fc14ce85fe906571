import type { UnitKey } from "../../../contract/ids.ts";
import type { ReadTransaction } from "../../store.ts";
import type { EscalationChange, EscalationStep } from "../ports.ts";

/**
 * As shipped: the doer five working days before, the lead's leader on the day, the office after one working day, the leader
 * above after five. An office sets other numbers.
 */
const SHIPPED: Readonly<Record<EscalationStep, Omit<EscalationChange, "step">>> = {
  ahead: { days: 5, active: true },
  due: { days: 0, active: true },
  "late-office": { days: 1, active: true },
  "late-above": { days: 5, active: true },
};
const STEPS: readonly EscalationStep[] = ["ahead", "due", "late-office", "late-above"];

export interface RuleInForce extends EscalationChange {
  /** Set by the office itself. */
  readonly own: boolean;
}

/** The rules of an office, as shipped where it has set none. */
export async function rulesOf(
  tx: Pick<ReadTransaction, "tasks">,
  office: UnitKey,
): Promise<readonly RuleInForce[]> {
  const changed = new Map((await tx.tasks.escalations(office)).map((rule) => [rule.step, rule]));
  return STEPS.map((step) => {
    const own = changed.get(step);
    return { ...SHIPPED[step], ...own, step, own: own !== undefined };
  });
}

/** The steps from the first to the last. */
export function stepsInOrder(): readonly EscalationStep[] {
  return STEPS;
}
