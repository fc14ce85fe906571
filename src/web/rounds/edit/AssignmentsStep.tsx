import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { FileButton } from "../../exchange/FileButton.tsx";
import { Loading } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { ActProblem } from "../finish/ActProblem.tsx";
import {
  type Assignments,
  assignmentsOf,
  fieldsWithLeaves,
  sentAssignments,
  withSuggestions,
} from "./assignmentsTyped.ts";
import { FieldAssignments } from "./FieldAssignments.tsx";
import { useEditRound } from "./useEditRound.ts";
import { useOfferedUnits } from "./useOfferedUnits.ts";

interface AssignmentsStepProps {
  readonly round: RoundDetail;
  readonly method: MethodView;
}

/** Who leads and who supports each criterion of a round in which the province is measured. */
export function AssignmentsStep({ round, method }: AssignmentsStepProps) {
  const words = useWords(EDIT);
  const navigate = useNavigate();
  const edit = useEditRound(round);
  const departments = useOfferedUnits("department", round.ownerUnit);
  const fields = useMemo(() => fieldsWithLeaves(method), [method]);
  const [assignments, setAssignments] = useState<Assignments>(() => assignmentsOf(round));
  if (!departments) return <Loading />;
  const leaves = fields.flatMap((field) => field.leaves);
  const open = leaves.filter(({ code, block }) => block === "tree" && !assignments.has(code)).length;
  const save = () =>
    edit.mutate(
      { assignments: sentAssignments(assignments) },
      { onSuccess: () => void navigate("?buoc=mo") },
    );
  return (
    <div className="stack">
      <p className="soft measure">{words.assignLead}</p>
      <FileButton base={`/rounds/${round.id}/exchange/assignments`} />
      <div className="row-apart">
        <output className={open > 0 ? "strong deadline-soon" : "strong"}>
          {open > 0 ? words.unassigned(open) : words.allAssigned}
        </output>
        {leaves.some(({ lead }) => lead !== null) && (
          <Button
            variant="default"
            size="sm"
            onClick={() => setAssignments(withSuggestions(assignments, leaves, departments))}
          >
            {words.suggested}
          </Button>
        )}
      </div>
      {fields.map(({ field, leaves: inField }) => (
        <FieldAssignments
          key={field.code}
          field={field}
          leaves={inField}
          departments={departments}
          assignments={assignments}
          change={setAssignments}
        />
      ))}
      {edit.error && <ActProblem error={edit.error} />}
      <div className="form-actions">
        <Button loading={edit.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
