import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ProposalView, TaskLeaf } from "../../contract/taskProposals.ts";
import { useAnswerProposal } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useNow } from "../parts/useNow.ts";
import { valueWords } from "../sheet/valueWords.ts";
import { shortMoment } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { Preview } from "./ProposeForm.tsx";

interface ProposalItemProps {
  readonly task: string;
  readonly leaf: TaskLeaf;
  readonly proposal: ProposalView;
}

/** What was proposed, and for whoever holds the sheet: taking it in, or saying why not. */
export function ProposalItem({ task, leaf, proposal }: ProposalItemProps) {
  const words = useWords(TASK);
  const { language } = useLanguage();
  const now = useNow();
  return (
    <article className="card stack">
      <p className="row small soft">
        <span className="tag">{words[proposal.state]}</span>
        {proposal.proposedByName} · {shortMoment(proposal.proposedAt, now)}
      </p>
      <ul className="task-late-list">
        {proposal.typed.map(({ input, value }) => {
          const known = leaf.inputs.find(({ name }) => name === input);
          return (
            <li key={input}>
              {known?.label ?? input}:{" "}
              <strong>{known ? valueWords(known, value, language) : String(value)}</strong>
            </li>
          );
        })}
      </ul>
      <Preview
        before={proposal.pointsBefore}
        after={proposal.pointsAfter}
        max={leaf.max}
        past={proposal.state !== "open"}
      />
      {proposal.words !== "" && <p className="task-text">{proposal.words}</p>}
      {proposal.answer !== "" && (
        <p className="small soft">
          {proposal.answeredByName}: {proposal.answer}
        </p>
      )}
      {proposal.state === "open" && leaf.mayAccept && <Answering task={task} proposal={proposal.id} />}
    </article>
  );
}

function Answering({ task, proposal }: { readonly task: string; readonly proposal: string }) {
  const words = useWords(TASK);
  const refusal = useRefusal();
  const answer = useAnswerProposal(task);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const id = `proposal-${proposal}`;
  const say = (accept: boolean) =>
    answer.mutate(
      { proposal, accept, words: text },
      { onError: (error) => setFaults(refusal(error, { words: id })) },
    );
  if (answer.data)
    return (
      <div role="status">
        <p>{words.taken}</p>
        {answer.data.left.length > 0 && (
          <p className="small">
            {words.leftBehind} {answer.data.left.map(({ title }) => title).join("; ")}
          </p>
        )}
      </div>
    );
  return (
    <>
      <ErrorSummary faults={faults} />
      <TextInput
        id={id}
        label={words.answer}
        value={text}
        error={faultOf(faults, id)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button size="sm" loading={answer.isPending} onClick={() => say(true)}>
          {words.take}
        </Button>
        <Button size="sm" variant="default" loading={answer.isPending} onClick={() => say(false)}>
          {words.decline}
        </Button>
      </div>
    </>
  );
}
