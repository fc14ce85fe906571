import { Button } from "@mantine/core";
import { useState } from "react";
import type { PlanView } from "../../contract/plans.ts";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { TargetsForm } from "./TargetsForm.tsx";
import { TargetTable } from "./TargetTable.tsx";

/** The table of targets, with what was published beside each. */
export function TargetsPart({ plan, writes }: { readonly plan: PlanView; readonly writes: boolean }) {
  const words = useWords(PLANS);
  const [editing, setEditing] = useState(false);
  if (editing) return <TargetsForm plan={plan} close={() => setEditing(false)} />;
  return (
    <div className="stack-tight">
      {plan.targets.length === 0 ? (
        <p className="soft">{words.noTargets}</p>
      ) : (
        <TargetTable
          targets={plan.targets}
          last={{ head: words.remark, cell: (target) => <span className="small">{target.words}</span> }}
        />
      )}
      {writes && (
        <div className="no-print">
          <Button variant="default" size="sm" onClick={() => setEditing(true)}>
            {words.editTargets}
          </Button>
        </div>
      )}
    </div>
  );
}
