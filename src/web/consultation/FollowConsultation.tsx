import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ConsultationView } from "../../contract/consultation.ts";
import { type DraftBase, useConsultationAct } from "../api/consultation.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Problem } from "../parts/states.tsx";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";
import { endOfDay } from "../workingGroup/endOfDay.ts";

interface FollowProps {
  readonly base: DraftBase;
  readonly consultation: ConsultationView;
}

/** Reminds who is silent, moves the date, ends it. */
export function FollowConsultation({ base, consultation }: FollowProps) {
  const words = useWords(CONSULTATION);
  const act = useConsultationAct(base);
  const [moving, setMoving] = useState(false);
  const { id, open, units } = consultation;
  const silent = units.filter(({ state }) => state === "waiting").length;
  if (consultation.closedAt !== null) return null;
  return (
    <div className="stack-tight">
      <div className="row">
        {open && silent > 0 && (
          <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ act: "remind", id })}>
            {words.remind(silent)}
          </Button>
        )}
        <Button variant="default" onClick={() => setMoving(true)}>
          {words.extend}
        </Button>
        {open && (
          <Button variant="subtle" onClick={() => act.mutate({ act: "close", id })}>
            {words.close}
          </Button>
        )}
      </div>
      {act.error && <Problem error={act.error} />}
      {moving && <MoveDialog base={base} id={id} close={() => setMoving(false)} />}
    </div>
  );
}

function MoveDialog(props: { readonly base: DraftBase; readonly id: string; readonly close: () => void }) {
  const words = useWords(CONSULTATION);
  const act = useConsultationAct(props.base);
  const refusal = useRefusal();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(day === "" ? [{ field: "move-until", text: words.untilFault }] : []),
      ...(reason.trim().length < 3 ? [{ field: "move-reason", text: words.reasonFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    act.mutate(
      { act: "extend", id: props.id, until: endOfDay(day), reason },
      {
        onSuccess: props.close,
        onError: (error) => setFaults(refusal(error, { until: "move-until", reason: "move-reason" })),
      },
    );
  };
  return (
    <Dialog opened onClose={props.close} title={<span className="strong">{words.extend}</span>}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <DateBox
          id="move-until"
          label={words.until}
          hint={words.untilHint}
          fault={faultOf(faults, "move-until")}
          value={day}
          change={setDay}
        />
        <TextInput
          id="move-reason"
          label={words.reason}
          error={faultOf(faults, "move-reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="form-actions">
          <Button type="submit" loading={act.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
