import "../../look/sheet.css";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { methodQuery } from "../../api/methods.ts";
import { FileButton } from "../../exchange/FileButton.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { ROUND, SCORED_BY } from "../../words/rounds.ts";
import { useRound } from "../RoundFrame.tsx";
import { UnitValueRow } from "./UnitValueRow.tsx";

const PAGE = 25;

/** Survey, statistics and other values, one criterion across the units, entered by the owner. */
export function Component() {
  const round = useRound();
  const method = useQuery(methodQuery(round.methodId, round.methodVersion));
  return <Loaded query={method}>{(view) => <Values round={round} method={view} />}</Loaded>;
}

function Values({ round, method }: { readonly round: RoundDetail; readonly method: MethodView }) {
  const words = useWords(ROUND);
  const outside = method.nodes.filter(
    ({ leaf, scoredBy }) => leaf && scoredBy !== null && scoredBy !== "self",
  );
  const [code, setCode] = useState(outside[0]?.code ?? "");
  const [page, setPage] = useState(0);
  if (outside.length === 0) return <Empty title={words.noValues} />;
  const pages = Math.ceil(round.units.length / PAGE);
  const choose = (chosen: string) => {
    setCode(chosen);
    setPage(0);
  };
  return (
    <div className="stack">
      <p className="soft measure">{words.valuesLead}</p>
      <FileButton base={`/rounds/${round.id}/exchange/values`} />
      <LeafChoice outside={outside} code={code} choose={choose} />
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {round.units.slice(page * PAGE, (page + 1) * PAGE).map(({ unit, name }) => (
            <UnitValueRow key={`${unit}/${code}`} round={round.id} unit={unit} name={name} code={code} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pages page={page} pages={pages} turn={setPage} />}
    </div>
  );
}

interface LeafChoiceProps {
  readonly outside: MethodView["nodes"];
  readonly code: string;
  readonly choose: (code: string) => void;
}

function LeafChoice({ outside, code, choose }: LeafChoiceProps) {
  const words = useWords(ROUND);
  const by: Readonly<Record<string, string>> = useWords(SCORED_BY);
  return (
    <NativeSelect
      id="values-leaf"
      label={words.valuesLeaf}
      maw="48rem"
      value={code}
      onChange={(event) => choose(event.currentTarget.value)}
      data={outside.map((node) => ({
        value: node.code,
        label: `${node.code} ${node.label} (${by[node.scoredBy ?? ""] ?? ""}, ${node.max})`,
      }))}
    />
  );
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

function Pages({ page, pages, turn }: PagesProps) {
  const words = useWords(ROUND);
  return (
    <div className="row">
      <Button variant="default" disabled={page === 0} onClick={() => turn(page - 1)}>
        {words.previousPage}
      </Button>
      <span>{words.pageOf(page + 1, pages)}</span>
      <Button variant="default" disabled={page === pages - 1} onClick={() => turn(page + 1)}>
        {words.nextPage}
      </Button>
    </div>
  );
}
