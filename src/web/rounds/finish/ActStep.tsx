import { Button } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { type RoundAct, useRoundAct } from "../../api/rounds.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { SHELL } from "../../words/shell.ts";
import { ActProblem } from "./ActProblem.tsx";

interface ActStepProps {
  readonly round: RoundDetail;
  readonly act: RoundAct;
  readonly name: string;
  readonly text: string;
  /** Asked before an act that cannot be taken back. */
  readonly question?: string;
  readonly done?: string | undefined;
  readonly warning?: string | undefined;
  /** Why it cannot be done yet, and when it can; said in the place of the button. */
  readonly waits?: string | undefined;
}

export function ActStep({ round, act, name, text, question, done, warning, waits }: ActStepProps) {
  const words = useWords(ROUND);
  const perform = useRoundAct(round.id);
  const [asking, setAsking] = useState(false);
  const may = waits === undefined && round.allowed.includes(`round.${act}`);
  const go = () => perform.mutate(act, { onSettled: () => setAsking(false) });
  return (
    <li className="finish-step">
      <div className="stack-tight">
        <p className="strong">{name}</p>
        <p className="small soft">{text}</p>
        {warning && <p className="small deadline-soon strong">{warning}</p>}
        {perform.error && <ActProblem error={perform.error} />}
      </div>
      <div className="finish-act">
        {done && <span className="tag tag-success">{done}</span>}
        {may && (
          <Button
            variant={done ? "default" : "filled"}
            loading={perform.isPending}
            onClick={() => (question ? setAsking(true) : go())}
          >
            {name}
          </Button>
        )}
        {!may && !done && <span className="faint small">{waits ?? words.notYet}</span>}
      </div>
      {question && (
        <AskFirst
          opened={asking}
          title={question}
          text={text}
          name={name}
          busy={perform.isPending}
          go={go}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}

interface AskFirstProps {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly name: string;
  readonly busy: boolean;
  readonly go: () => void;
  readonly close: () => void;
}

function AskFirst({ opened, title, text, name, busy, go, close }: AskFirstProps) {
  const shell = useWords(SHELL);
  return (
    <Dialog opened={opened} onClose={close} title={<span className="strong">{title}</span>}>
      <div className="stack">
        <p>{text}</p>
        <div className="form-actions">
          <Button loading={busy} onClick={go}>
            {name}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
