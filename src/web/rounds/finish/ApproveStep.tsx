import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useApproveRound, useReturnRound } from "../../api/objections.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { APPROVAL } from "../../words/objections.ts";
import { ROUND } from "../../words/rounds.ts";
import { SHELL } from "../../words/shell.ts";
import { ActProblem } from "./ActProblem.tsx";
import { DecisionBoxes, NO_DECISION, sentDecision } from "./DecisionBoxes.tsx";

/** Approved by the leader here, or by the owner who records the signed decision; given back with a word. */
export function ApproveStep({ round }: { readonly round: RoundDetail }) {
  const words = useWords(APPROVAL);
  const steps = useWords(ROUND);
  const { language } = useLanguage();
  const [open, setOpen] = useState<"approve" | "return" | null>(null);
  const { approval, computation } = round;
  const may = round.allowed.includes("round.approve") && computation !== null && !computation.stale;
  const close = () => setOpen(null);
  return (
    <li className="finish-step">
      <div className="stack-tight">
        <p className="strong">{words.name}</p>
        <p className="small soft">{words.text}</p>
      </div>
      <div className="finish-act">
        {approval && (
          <span className="tag tag-success">
            {words.done(approval.byName, momentWords(approval.at, language), approval.number)}
          </span>
        )}
        {may && <Button onClick={() => setOpen("approve")}>{words.name}</Button>}
        {round.allowed.includes("round.return") && (
          <Button variant="default" onClick={() => setOpen("return")}>
            {words.giveBack}
          </Button>
        )}
        {!may && !approval && <span className="faint">{steps.notYet}</span>}
      </div>
      <Dialog
        opened={open === "approve"}
        onClose={close}
        title={<span className="strong">{words.name}</span>}
      >
        <ApproveForm round={round} close={close} />
      </Dialog>
      <Dialog
        opened={open === "return"}
        onClose={close}
        title={<span className="strong">{words.giveBack}</span>}
      >
        <ReturnForm round={round} close={close} />
      </Dialog>
    </li>
  );
}

interface FormProps {
  readonly round: RoundDetail;
  readonly close: () => void;
}

function ApproveForm({ round, close }: FormProps) {
  const words = useWords(APPROVAL);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState(NO_DECISION);
  const approve = useApproveRound(round.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    approve.mutate(sentDecision(typed), { onSuccess: close });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {approve.error && <ActProblem error={approve.error} />}
      <DecisionBoxes typed={typed} change={setTyped} />
      <div className="form-actions">
        <Button type="submit" loading={approve.isPending}>
          {words.name}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function ReturnForm({ round, close }: FormProps) {
  const words = useWords(APPROVAL);
  const shell = useWords(SHELL);
  const [reason, setReason] = useState("");
  const giveBack = useReturnRound(round.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giveBack.mutate({ reason }, { onSuccess: close });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {giveBack.error && <ActProblem error={giveBack.error} />}
      <Textarea
        id="return-reason"
        label={words.giveBackReason}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={giveBack.isPending}>
          {words.giveBack}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
