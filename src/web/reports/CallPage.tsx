import "../look/reports.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { CallBoard } from "../../contract/reports.ts";
import { callQuery, useRemindCall } from "../api/reports.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { boxText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { ANSWER_STATE, CALL, REPORTS } from "../words/reports.ts";

/** The board of one call: who has sent, who is late, and what the figures add up to. */
export function Component() {
  const { call = "" } = useParams();
  const board = useQuery(callQuery(call));
  return (
    <div className="page">
      <Loaded query={board} lines={8}>
        {(view) => <Board view={view} />}
      </Loaded>
    </div>
  );
}

function Board({ view }: { readonly view: CallBoard }) {
  const words = useWords(CALL);
  const reports = useWords(REPORTS);
  return (
    <>
      <PageTitle title={view.title} crumbs={[{ label: words.back, to: "/bao-cao" }]}>
        <p className="row">
          <span className={view.received === view.units ? "tag tag-success" : "tag"}>
            {reports.received(view.received, view.units)}
          </span>
          {view.late > 0 && <span className="tag tag-danger">{reports.lateCount(view.late)}</span>}
          <span className="soft">{reports.dueBy(dateWords(view.due))}</span>
        </p>
        {view.text !== "" && <p className="measure">{view.text}</p>}
      </PageTitle>
      <div className="stack-wide">
        {view.missing.length > 0 && (
          <p className="note note-warning">
            {words.missing}: {view.missing.join("; ")}.
          </p>
        )}
        <Remind view={view} />
        <Answers view={view} />
        <Sums view={view} />
      </div>
    </>
  );
}

function Remind({ view }: { readonly view: CallBoard }) {
  const words = useWords(CALL);
  const refusal = useRefusal();
  const remind = useRemindCall(view.id);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  if (!view.mayRemind) return <p className="soft">{words.nobodyLate}</p>;
  return (
    <div className="stack-tight">
      <ErrorSummary faults={faults} />
      <div>
        <Button
          loading={remind.isPending}
          onClick={() =>
            remind.mutate(undefined, {
              onSuccess: () => announce(words.remindedNow),
              onError: (error) => setFaults(refusal(error)),
            })
          }
        >
          {words.remind}
        </Button>
      </div>
    </div>
  );
}

function Answers({ view }: { readonly view: CallBoard }) {
  const words = useWords(CALL);
  const reports = useWords(REPORTS);
  const states = useWords(ANSWER_STATE);
  return (
    <Wide label={view.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.sentOn}</th>
            <th scope="col">{words.reminded}</th>
          </tr>
        </thead>
        <tbody>
          {view.answers.map((answer) => (
            <tr key={answer.unit}>
              <th scope="row">
                {answer.report === null ? (
                  answer.name
                ) : (
                  <Link to={`/bao-cao/${answer.report}`}>{answer.name}</Link>
                )}
              </th>
              <td>
                <span className={answer.state === "sent" ? "tag tag-success" : "tag"}>
                  {states[answer.state]}
                </span>{" "}
                {answer.late && <span className="tag tag-danger">{reports.late}</span>}
                {answer.state === "returned" && <span className="small soft"> {answer.returnedReason}</span>}
              </td>
              <td>{answer.sentOn === null ? "–" : dateWords(answer.sentOn)}</td>
              <td>{answer.reminders === 0 ? "–" : words.times(answer.reminders)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Sums({ view }: { readonly view: CallBoard }) {
  const words = useWords(CALL);
  const { language } = useLanguage();
  if (view.sums.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="sums">
      <h2 id="sums">{words.sums}</h2>
      <Wide label={words.sums}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.measure}</th>
              <th scope="col" className="number">
                {words.sum}
              </th>
              <th scope="col" className="number">
                {words.from}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.sums.map(({ annex, label, unit, sum, from }) => (
              <tr key={`${annex}${label}`}>
                <th scope="row">{label}</th>
                <td>{unit}</td>
                <td className="number">{sum === null ? "–" : boxText(sum, language)}</td>
                <td className="number">{from}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
