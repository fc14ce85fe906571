import "../look/reports.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { AskedCall, CallSummary, ReportList } from "../../contract/reports.ts";
import { reportsQuery, useAnswerCall } from "../api/reports.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { ANSWER_STATE, REPORTS } from "../words/reports.ts";
import { BeginForm } from "./BeginForm.tsx";
import { CallForm } from "./CallForm.tsx";
import { ReceivedTable } from "./ReceivedTable.tsx";
import { ReportCard } from "./ReportCard.tsx";

/** Reports of the reader's offices, what others asked of them, and what they asked of others. */
export function Component() {
  const words = useWords(REPORTS);
  const list = useQuery(reportsQuery);
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={list} lines={6}>
        {(view) => <Reports view={view} />}
      </Loaded>
    </div>
  );
}

type Open = "begin" | "call" | null;

function Reports({ view }: { readonly view: ReportList }) {
  const words = useWords(REPORTS);
  const [open, setOpen] = useState<Open>(null);
  const writers = view.offices.filter(({ mayWrite }) => mayWrite);
  const callers = view.offices.filter(({ mayCall }) => mayCall);
  const offices = new Set(view.offices.map(({ unit }) => unit));
  const own = view.reports.filter(({ office }) => offices.has(office));
  const others = view.reports.filter(({ office }) => !offices.has(office));
  return (
    <div className="stack-wide">
      <div className="row">
        {writers.length > 0 && <Button onClick={() => setOpen("begin")}>{words.begin}</Button>}
        {callers.length > 0 && (
          <Button variant="default" onClick={() => setOpen("call")}>
            {words.call}
          </Button>
        )}
        {writers.length > 0 && <Link to="/bao-cao/hoi-nghi">{words.pack}</Link>}
        <Link to="/mau-van-ban">{words.templates}</Link>
      </div>
      {open === "begin" && <BeginForm offices={writers} close={() => setOpen(null)} />}
      {open === "call" && <CallForm offices={callers} close={() => setOpen(null)} />}
      {view.asked.length > 0 && <Asked calls={view.asked} />}
      {view.calls.length > 0 && <Calls calls={view.calls} />}
      <section className="stack" aria-labelledby="reports-list">
        <h2 id="reports-list">{words.reports}</h2>
        {own.length === 0 ? (
          <Empty title={words.none}>{writers.length > 0 && <p className="soft">{words.noneHint}</p>}</Empty>
        ) : (
          own.map((report) => <ReportCard key={report.id} report={report} />)
        )}
      </section>
      {others.length > 0 && (
        <section className="stack" aria-labelledby="reports-others">
          <h2 id="reports-others">{words.others}</h2>
          <ReceivedTable reports={others} />
        </section>
      )}
    </div>
  );
}

function Asked({ calls }: { readonly calls: readonly AskedCall[] }) {
  const words = useWords(REPORTS);
  const states = useWords(ANSWER_STATE);
  const navigate = useNavigate();
  const answer = useAnswerCall();
  const go = (call: AskedCall) => {
    if (call.report !== null) return void navigate(`/bao-cao/${call.report}`);
    answer.mutate(
      { call: call.id, unit: call.unit },
      { onSuccess: ({ id }) => void navigate(`/bao-cao/${id}`) },
    );
  };
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      {calls.map((call) => (
        <article key={`${call.id}${call.unit}`} className="card stack-tight">
          <h3>{call.title}</h3>
          <p className="soft">
            {call.officeName} → {call.unitName}
          </p>
          {call.text !== "" && <p>{call.text}</p>}
          <p className="row">
            <span className={call.state === "sent" ? "tag tag-success" : "tag"}>{states[call.state]}</span>
            {call.late && <span className="tag tag-danger">{words.late}</span>}
            <span className="small soft">{words.dueBy(dateWords(call.due))}</span>
          </p>
          {(call.mayAnswer || call.report !== null) && (
            <div>
              <Button
                variant={call.state === "sent" ? "default" : "filled"}
                loading={answer.isPending}
                onClick={() => go(call)}
              >
                {call.state === "sent" ? words.see : call.report === null ? words.answer : words.goOn}
              </Button>
            </div>
          )}
        </article>
      ))}
    </section>
  );
}

function Calls({ calls }: { readonly calls: readonly CallSummary[] }) {
  const words = useWords(REPORTS);
  return (
    <section className="stack" aria-labelledby="calls">
      <h2 id="calls">{words.calls}</h2>
      {calls.map(({ id, title, due, units, received, late }) => (
        <article key={id} className="card stack-tight">
          <h3>
            <Link to={`/bao-cao/yeu-cau/${id}`}>{title}</Link>
          </h3>
          <p className="row">
            <span className={received === units ? "tag tag-success" : "tag"}>
              {words.received(received, units)}
            </span>
            {late > 0 && <span className="tag tag-danger">{words.lateCount(late)}</span>}
            <span className="small soft">{words.dueBy(dateWords(due))}</span>
          </p>
        </article>
      ))}
    </section>
  );
}
