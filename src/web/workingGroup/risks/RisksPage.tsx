import "../../look/workingGroup.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { RiskLine, RiskList, RiskMark } from "../../../contract/riskMarks.ts";
import { risksDownload, risksQuery, useRequestAct } from "../../api/workingGroup.ts";
import { useDeskKeys } from "../../appraisal/useDeskKeys.ts";
import { Empty, Loaded, Problem } from "../../parts/states.tsx";
import { Wide } from "../../parts/Wide.tsx";
import { useRound } from "../../rounds/RoundFrame.tsx";
import { useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";
import { RiskKeys } from "./RiskKeys.tsx";
import { RiskRow } from "./RiskRow.tsx";
import { GroupsTable, TotalsTable } from "./RiskSums.tsx";
import { RiskTools } from "./RiskTools.tsx";
import { narrowed, type RiskNarrowing, readNarrowing, writeNarrowing } from "./riskFilters.ts";

/** «Rà soát»: every leaf with its self score and mark, and what they come to. */
export function Component() {
  const round = useRound();
  const risks = useQuery({ ...risksQuery(round.id), refetchInterval: 60_000 });
  return (
    <Loaded query={risks} lines={10}>
      {(list) => <Review list={list} />}
    </Loaded>
  );
}

const VIEWS = ["tieu-chi", "linh-vuc", "co-quan"] as const;

function Review({ list }: { readonly list: RiskList }) {
  const words = useWords(RISKS);
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((each) => each === params.get("xem")) ?? "tieu-chi";
  const names = { "tieu-chi": words.list, "linh-vuc": words.byField, "co-quan": words.byDepartment };
  const show = (next: (typeof VIEWS)[number], field = "", department = "") => {
    const narrowing = { ...readNarrowing(params), field, department };
    const to = writeNarrowing(params, narrowing);
    if (next === "tieu-chi") to.delete("xem");
    else to.set("xem", next);
    setParams(to, { replace: true });
  };
  return (
    <div className="stack">
      <p className="soft measure">{list.partial ? words.leadDepartment : words.lead}</p>
      <TotalsTable totals={list.totals} />
      <OutsideNote list={list} />
      <div className="row-apart">
        <fieldset className="switch-pair" aria-label={words.views}>
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => show(each)}>
              {names[each]}
            </button>
          ))}
        </fieldset>
        <span className="row small">
          <a href={risksDownload(list.round.id, "xlsx")}>XLSX</a>
          <a href={risksDownload(list.round.id, "csv")}>CSV</a>
        </span>
      </div>
      {view === "tieu-chi" && <Lines list={list} />}
      {view === "linh-vuc" && (
        <GroupsTable
          groups={list.byField}
          head={words.field}
          withPart={false}
          choose={(key) => show("tieu-chi", key)}
        />
      )}
      {view === "co-quan" && (
        <GroupsTable
          groups={list.byDepartment}
          head={words.department}
          withPart={list.byDepartment.some(({ part }) => part !== null)}
          choose={(key) => show("tieu-chi", "", key)}
        />
      )}
    </div>
  );
}

/** Marks on leaves that others score are no part of the self score above. */
function OutsideNote({ list }: { readonly list: RiskList }) {
  const words = useWords(RISKS);
  const marked = list.lines.filter(({ scoredBy, mark }) => scoredBy !== "self" && mark !== null).length;
  return marked === 0 ? null : <p className="faint">{words.outsideNote(marked)}</p>;
}

function Lines({ list }: { readonly list: RiskList }) {
  const words = useWords(RISKS);
  const [params, setParams] = useSearchParams();
  const narrowing = readNarrowing(params);
  const narrow = (change: Partial<RiskNarrowing>) =>
    setParams(writeNarrowing(params, { ...narrowing, ...change }), { replace: true });
  const [open, choose] = useState("");
  const lines = narrowed(list, narrowing, open);
  const [pressed, setPressed] = useState<RiskMark | null>(null);
  const taken = useCallback(() => setPressed(null), []);
  const [helping, setHelping] = useState(false);
  const ticks = useTicks();
  const asks = list.allowed.includes("round.request");
  const step = (by: 1 | -1) => choose(neighbour(lines, open, by));
  useDeskKeys({
    j: () => step(1),
    k: () => step(-1),
    "1": () => open !== "" && setPressed("sure"),
    "2": () => open !== "" && setPressed("at-risk"),
    "3": () => open !== "" && setPressed("lost"),
    x: () => asks && open !== "" && ticks.toggle(open),
    "?": () => setHelping(true),
  });
  return (
    <>
      <RiskTools list={list} narrowing={narrowing} narrow={narrow} shown={lines.length} />
      {asks && <ChosenBar round={list.round.id} ticks={ticks} />}
      {lines.length === 0 ? (
        <Empty title={words.nothing}>
          <Button variant="default" onClick={() => setParams({}, { replace: true })}>
            {words.clearFilters}
          </Button>
        </Empty>
      ) : (
        <Wide label={words.list}>
          <table className="table table-cards risk-table">
            <thead>
              <tr>
                <th scope="col">{words.criterion}</th>
                <th scope="col" className="number">
                  {words.self}
                </th>
                <th scope="col" className="number">
                  {words.expected}
                </th>
                <th scope="col">{words.mark}</th>
                <th scope="col">{words.documents}</th>
                <th scope="col">{words.explanation}</th>
                <th scope="col">{words.department}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <RiskRow
                  key={line.code}
                  round={list.round.id}
                  sheet={list.unit.unit}
                  line={line}
                  open={open === line.code}
                  choose={choose}
                  ticked={ticks.codes.has(line.code)}
                  {...(asks ? { tick: ticks.toggle } : {})}
                  pressed={open === line.code ? pressed : null}
                  taken={taken}
                />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <p className="no-print">
        <button type="button" className="plain-button keys-button small" onClick={() => setHelping(true)}>
          {words.keys} (?)
        </button>
      </p>
      <RiskKeys opened={helping} close={() => setHelping(false)} asks={asks} />
    </>
  );
}

function neighbour(lines: readonly RiskLine[], open: string, by: 1 | -1): string {
  const at = lines.findIndex(({ code }) => code === open);
  const next = at === -1 ? (by === 1 ? 0 : lines.length - 1) : at + by;
  return lines[next]?.code ?? open;
}

function useTicks() {
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (code: string) =>
      setCodes((before) => {
        const next = new Set(before);
        if (!next.delete(code)) next.add(code);
        return next;
      }),
    [],
  );
  return { codes, toggle, clear: () => setCodes(new Set()) };
}

function ChosenBar({
  round,
  ticks,
}: {
  readonly round: string;
  readonly ticks: ReturnType<typeof useTicks>;
}) {
  const words = useWords(RISKS);
  const navigate = useNavigate();
  const request = useRequestAct(round);
  if (ticks.codes.size === 0) return null;
  const add = () =>
    request.mutate(
      { act: "draft", leaves: [...ticks.codes] },
      {
        onSuccess: () => {
          ticks.clear();
          void navigate(`/dot/${round}/yeu-cau`);
        },
      },
    );
  return (
    <div className="chosen-bar">
      <span className="strong">{words.chosen(ticks.codes.size)}</span>
      <Button loading={request.isPending} onClick={add}>
        {words.toRequest}
      </Button>
      <Button variant="default" onClick={ticks.clear}>
        {words.unchoose}
      </Button>
      {request.error && <Problem error={request.error} />}
    </div>
  );
}
