import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RoundId } from "../../contract/ids.ts";
import type { PlanView } from "../../contract/plans.ts";
import { planChoicesQuery, usePlanAct } from "../api/plans.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { LossTable } from "./LossTable.tsx";

/** Items out of the leaves of a round that lose points. */
export function LossesDialog({ plan, close }: { readonly plan: PlanView; readonly close: () => void }) {
  const words = useWords(PLANS);
  const rounds = useQuery(planChoicesQuery(plan.id)).data?.rounds ?? [];
  const act = usePlanAct(plan.id);
  const [round, setRound] = useState("");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const add = () => {
    const leaves = { round: RoundId.parse(round), unit: plan.unit.unit, codes: [...codes] };
    act.mutate({ act: "add-leaves", leaves }, { onSuccess: close });
  };
  return (
    <Dialog opened onClose={close} size="xl" title={<span className="strong">{words.fromLosses}</span>}>
      <div className="stack">
        <NativeSelect
          label={words.round}
          data={[
            { value: "", label: words.chooseRound },
            ...rounds.map(({ round: id, title }) => ({ value: String(id), label: title })),
          ]}
          value={round}
          onChange={(event) => {
            setRound(event.currentTarget.value);
            setCodes([]);
          }}
        />
        <LossTable round={round} unit={plan.unit.unit} chosen={codes} choose={setCodes} />
        {act.error && <Problem error={act.error} />}
        {codes.length > 0 && (
          <div className="form-actions">
            <Button loading={act.isPending} onClick={add}>
              {words.addChosen(codes.length)}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
