import "../look/tasks.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DutyView } from "../../contract/duties.ts";
import type { TaskChoices } from "../../contract/tasks.ts";
import { choicesQuery, dutiesQuery, dutyYearQuery, useStopDuty } from "../api/tasks.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { dateWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { DUTIES } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { DutyForm } from "./DutyForm.tsx";
import { DutyYearList, shownYears } from "./DutyYearList.tsx";
import { EscalationPart } from "./EscalationPart.tsx";

/** Duties that come again, and by which rules the clock reminds. */
export function Component() {
  const words = useWords(DUTIES);
  const list = useWords(TASKS);
  const duties = useQuery(dutiesQuery());
  const choices = useQuery(choicesQuery());
  const [adding, setAdding] = useState(false);
  const offered = choices.data;
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title} crumbs={[{ label: list.title, to: "/nhiem-vu" }]}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <div className="stack-wide">
        {offered && offered.offices.length > 0 && !adding && (
          <div>
            <Button onClick={() => setAdding(true)}>{words.add}</Button>
          </div>
        )}
        {offered && adding && <DutyForm choices={offered} duty={null} done={() => setAdding(false)} />}
        <Loaded query={duties}>
          {({ duties: all }) =>
            all.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <div className="stack">
                {all.map((duty) => (
                  <DutyItem key={`${duty.id}${duty.version}`} duty={duty} choices={offered} />
                ))}
              </div>
            )
          }
        </Loaded>
        {offered?.offices.map(({ office }) => (
          <EscalationPart key={office.unit} office={office.unit} named={offered.offices.length > 1} />
        ))}
      </div>
    </div>
  );
}

function DutyItem({ duty, choices }: { readonly duty: DutyView; readonly choices: TaskChoices | undefined }) {
  const words = useWords(DUTIES);
  const said = useSaid();
  const stop = useStopDuty();
  const years = shownYears(useNow());
  const [showing, setShowing] = useState<"year" | "edit" | null>(null);
  if (showing === "edit" && choices)
    return <DutyForm choices={choices} duty={duty} done={() => setShowing(null)} />;
  return (
    <article className="card stack-tight">
      <h2>{duty.title}</h2>
      <p className="row">
        <span>{said(duty.words)}</span>
        {duty.stopped && <span className="tag">{words.stopped}</span>}
        {duty.next && (
          <span className="soft">
            {words.next(dateWords(duty.next.due))}, {words.appears(dateWords(duty.next.appears))}
          </span>
        )}
      </p>
      <p className="small soft">{duty.leads.map(({ name }) => name).join(", ")}</p>
      <div className="row">
        <button
          type="button"
          className="link-button"
          aria-expanded={showing === "year"}
          onClick={() => setShowing(showing === "year" ? null : "year")}
        >
          {words.preview}
        </button>
        {duty.mayWrite && (
          <>
            <button type="button" className="link-button" onClick={() => setShowing("edit")}>
              {words.edit}
            </button>
            <button
              type="button"
              className="link-button"
              onClick={() => stop.mutate({ duty: duty.id, stopped: !duty.stopped, version: duty.version })}
            >
              {duty.stopped ? words.resume : words.stop}
            </button>
          </>
        )}
      </div>
      {stop.error && <Problem error={stop.error} />}
      {showing === "year" && years.map((year) => <DutyYearOf key={year} duty={duty.id} year={year} />)}
    </article>
  );
}

function DutyYearOf({ duty, year }: { readonly duty: string; readonly year: number }) {
  const seen = useQuery(dutyYearQuery(duty, year));
  return <Loaded query={seen}>{(one) => <DutyYearList year={one} />}</Loaded>;
}
