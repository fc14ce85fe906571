import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { RequestBook } from "../../../contract/supplementRequests.ts";
import { useRequestAct } from "../../api/workingGroup.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { endOfDay } from "../endOfDay.ts";

type Draft = RequestBook["drafts"][number];

/** What one department will be asked, leaf by leaf; sent with a date. */
export function DraftCard({ book, draft }: { readonly book: RequestBook; readonly draft: Draft }) {
  const words = useWords(REQUESTS);
  const act = useRequestAct(book.round.id);
  const refusal = useRefusal();
  const { department, leaves } = draft;
  const [until, setUntil] = useState(() => earliest(draft));
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const dayBox = `until-${department.unit}`;
  const send = () => {
    if (until === "") return setFaults([{ field: dayBox, text: words.untilFault }]);
    setFaults([]);
    act.mutate(
      { act: "send", request: { department: department.unit, text, until: endOfDay(until) } },
      { onError: (error) => setFaults(refusal(error, { until: dayBox })) },
    );
  };
  return (
    <article className="card stack" aria-label={department.name}>
      <h3>{department.name}</h3>
      <ErrorSummary faults={faults} />
      <ol className="asked-list">
        {leaves.map((leaf) => (
          <DraftLeaf key={leaf.leaf} round={book.round.id} department={department.unit} leaf={leaf} />
        ))}
      </ol>
      <div className="send-boxes">
        <DateBox
          id={dayBox}
          label={words.until}
          hint={words.untilHint}
          value={until}
          change={setUntil}
          fault={faultOf(faults, dayBox)}
        />
        <Textarea
          label={words.text}
          autosize
          minRows={1}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="form-actions">
        <Button loading={act.isPending} onClick={send} aria-label={words.sendTo(department.name)}>
          {words.send}
        </Button>
      </div>
    </article>
  );
}

/** The first day that a meeting decided for this department. */
function earliest({ leaves }: Draft): string {
  return leaves.flatMap(({ until }) => (until === null ? [] : [until])).sort()[0] ?? "";
}

interface DraftLeafProps {
  readonly round: string;
  readonly department: string;
  readonly leaf: Draft["leaves"][number];
}

/** Reworded in place; saved after a pause and when the box is left. */
function DraftLeaf({ round, department, leaf }: DraftLeafProps) {
  const words = useWords(REQUESTS);
  const act = useRequestAct(round);
  const [wanted, setWanted] = useState(leaf.wanted);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() === "" || next.trim() === leaf.wanted) return;
    const said = { wanted: next.trim(), until: leaf.until };
    act.mutate({ act: "reword", department, leaf: leaf.leaf, said });
  };
  return (
    <li className="stack-tight">
      <p>
        <span className="leaf-code">{leaf.leaf}</span> {leaf.label}{" "}
        {leaf.meeting !== null && <span className="tag">{words.decided}</span>}
      </p>
      <Textarea
        aria-label={`${words.wanted}: ${leaf.leaf}`}
        autosize
        minRows={1}
        maxLength={2000}
        value={wanted}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setWanted(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => save(next), 900);
        }}
        onBlur={() => save(wanted)}
      />
      <p>
        <button
          type="button"
          className="plain-button small"
          aria-label={`${words.take}: ${leaf.leaf}`}
          onClick={() => act.mutate({ act: "undraft", department, leaf: leaf.leaf })}
        >
          {words.take}
        </button>
      </p>
    </li>
  );
}
