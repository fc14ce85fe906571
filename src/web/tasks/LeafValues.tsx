import "../look/sheet.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { TaskLeaf } from "../../contract/taskProposals.ts";
import type { TaskView } from "../../contract/tasks.ts";
import { taskLeafQuery } from "../api/tasks.ts";
import { Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { ProposalItem } from "./ProposalItem.tsx";
import { ProposeForm } from "./ProposeForm.tsx";

/** The leaf that the work serves: what stands in the sheet, what was proposed, and proposing. */
export function LeafValues({ view }: { readonly view: TaskView }) {
  const query = useQuery(taskLeafQuery(view.id));
  return <Loaded query={query}>{(leaf) => (leaf === null ? null : <Leaf view={view} leaf={leaf} />)}</Loaded>;
}

function Leaf({ view, leaf }: { readonly view: TaskView; readonly leaf: TaskLeaf }) {
  const words = useWords(TASK);
  const { language } = useLanguage();
  const [proposing, setProposing] = useState(false);
  const points =
    leaf.points === null
      ? words.missing
      : `${pointsText(leaf.points, language)}/${pointsText(leaf.max, language)}`;
  return (
    <section className="stack" aria-label={words.leafTitle}>
      <h2>
        {words.leafTitle} {leaf.leaf}
      </h2>
      <p>{leaf.label}</p>
      <p className="row">
        {!leaf.closed && (
          <span>
            {words.nowPoints}: <strong>{points}</strong>
          </span>
        )}
        <span className="small soft">
          {leaf.roundTitle} · {leaf.sheetName}
        </span>
        <Link
          className="small"
          to={`/dot/${leaf.round}/phieu/${leaf.sheet}?tim=${encodeURIComponent(leaf.leaf)}`}
        >
          {words.toSheet}
        </Link>
      </p>
      {leaf.closed && <p className="small soft measure">{words.roundOver}</p>}
      {leaf.proposals.toReversed().map((proposal) => (
        <ProposalItem key={proposal.id} task={view.id} leaf={leaf} proposal={proposal} />
      ))}
      {leaf.mayPropose && leaf.inputs.length > 0 && !proposing && (
        <div className="stack-tight">
          <p className="small soft measure">{words.leafLead}</p>
          <div>
            <Button variant="default" onClick={() => setProposing(true)}>
              {words.propose}
            </Button>
          </div>
        </div>
      )}
      {proposing && <ProposeForm view={view} leaf={leaf} done={() => setProposing(false)} />}
    </section>
  );
}
