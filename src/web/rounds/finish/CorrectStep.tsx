import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useCorrectRound } from "../../api/objections.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { useWords } from "../../words/language.tsx";
import { APPROVAL } from "../../words/objections.ts";
import { SHELL } from "../../words/shell.ts";
import { ActProblem } from "./ActProblem.tsx";
import { DecisionBoxes, NO_DECISION, sentDecision } from "./DecisionBoxes.tsx";

/** Offered only where it can be done: after publication. */
export function CorrectStep({ round }: { readonly round: RoundDetail }) {
  const words = useWords(APPROVAL);
  const [asking, setAsking] = useState(false);
  if (!round.allowed.includes("round.correct")) return null;
  const close = () => setAsking(false);
  return (
    <li className="finish-step">
      <div className="stack-tight">
        <p className="strong">{words.correct}</p>
        <p className="small soft">{words.correctText}</p>
      </div>
      <div className="finish-act">
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.correct}
        </Button>
      </div>
      <Dialog opened={asking} onClose={close} title={<span className="strong">{words.correct}</span>}>
        <CorrectForm round={round} close={close} />
      </Dialog>
    </li>
  );
}

function CorrectForm({ round, close }: { readonly round: RoundDetail; readonly close: () => void }) {
  const words = useWords(APPROVAL);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState(NO_DECISION);
  const [reason, setReason] = useState("");
  const correct = useCorrectRound(round.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correct.mutate({ ...sentDecision(typed), reason }, { onSuccess: close });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {correct.error && <ActProblem error={correct.error} />}
      <Textarea
        id="correct-reason"
        label={words.correctReason}
        description={words.correctReasonHint}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DecisionBoxes typed={typed} change={setTyped} />
      <div className="form-actions">
        <Button type="submit" loading={correct.isPending}>
          {words.correct}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
