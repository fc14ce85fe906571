import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { PlanView } from "../../contract/plans.ts";
import { usePlanAct } from "../api/plans.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ACT_PATHS, ActBoxes, actFaults } from "./ActBoxes.tsx";

/** Issues the plan with number and date. */
export function IssueForm({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const navigate = useNavigate();
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [typed, setTyped] = useState({ number: "", issuedOn: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = actFaults(typed, words);
    setFaults(found);
    if (found.length > 0) return;
    act.mutate(
      { act: "issue", typed: { ...typed, version: plan.version, content: plan.content } },
      {
        onSuccess: () => {
          announce(words.issued);
          void navigate(`/ke-hoach/${plan.id}`);
        },
        onError: (error) => setFaults(refusal(error, ACT_PATHS)),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <h2>{words.issue}</h2>
      <p className="soft measure">{words.issueLead}</p>
      <ErrorSummary faults={faults} />
      <ActBoxes typed={typed} faults={faults} change={setTyped} />
      <div className="form-actions">
        <Button type="submit" loading={act.isPending}>
          {words.issue}
        </Button>
      </div>
    </form>
  );
}
