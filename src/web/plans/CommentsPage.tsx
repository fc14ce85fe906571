import { ConsultationPart } from "../consultation/ConsultationPart.tsx";
import { usePlan } from "./PlanFrame.tsx";

/** Comments on the plan. */
export function Component() {
  const plan = usePlan();
  return <ConsultationPart base={`/plans/${plan.id}`} />;
}
