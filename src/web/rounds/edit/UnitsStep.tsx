import { Button } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { ActProblem } from "../finish/ActProblem.tsx";
import { FamilyUnits } from "./FamilyUnits.tsx";
import { MeasuredUnit } from "./MeasuredUnit.tsx";
import { type ChosenUnits, chosenOf, sentUnits } from "./unitsTyped.ts";
import { useEditRound } from "./useEditRound.ts";

interface UnitsStepProps {
  readonly round: RoundDetail;
  readonly method: MethodView;
}

/** Who is assessed: one unit, or units by family with their exemptions. */
export function UnitsStep({ round, method }: UnitsStepProps) {
  const words = useWords(EDIT);
  const navigate = useNavigate();
  const edit = useEditRound(round);
  const [chosen, setChosen] = useState<ChosenUnits>(() => chosenOf(round));
  const next = round.kind === "measured" ? "?buoc=phan-cong" : "?buoc=tham-dinh";
  const save = () => edit.mutate({ units: sentUnits(chosen) }, { onSuccess: () => void navigate(next) });
  return (
    <div className="stack">
      {round.kind === "measured" ? (
        <MeasuredUnit round={round} method={method} chosen={chosen} change={setChosen} />
      ) : (
        <>
          <p className="soft measure">{words.unitsLead}</p>
          {method.families.map((family) => (
            <FamilyUnits
              key={family.id}
              family={family}
              round={round}
              method={method}
              chosen={chosen}
              change={setChosen}
            />
          ))}
        </>
      )}
      {edit.error && <ActProblem error={edit.error} />}
      <div className="form-actions">
        <Button loading={edit.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
