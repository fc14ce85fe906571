import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { CalendarYear } from "../../contract/calendar.ts";
import { calendarQuery, useRemoveDay } from "../api/calendar.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { dateWords } from "../show/times.ts";
import { CALENDAR } from "../words/calendar.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { AdministrationNav } from "./AdministrationNav.tsx";
import { CalendarDayForm } from "./CalendarDayForm.tsx";
import { CalendarDays } from "./CalendarDays.tsx";

export function Component() {
  const words = useWords(CALENDAR);
  const shell = useWords(SHELL);
  const [search] = useSearchParams();
  const now = useNow();
  const asked = /^\d{4}$/.test(search.get("nam") ?? "") ? search.get("nam") : null;
  const year = asked === null ? now.getFullYear() : Number(asked);
  const calendar = useQuery({ ...calendarQuery(year), placeholderData: (before) => before });
  return (
    <div className="page">
      <PageTitle title={shell.administration}>
        <p className="soft">{words.lead}</p>
      </PageTitle>
      <AdministrationNav />
      <Loaded query={calendar}>{(found) => <Year calendar={found} />}</Loaded>
    </div>
  );
}

function Year({ calendar }: { readonly calendar: CalendarYear }) {
  const words = useWords(CALENDAR);
  const refusal = useRefusal();
  const removal = useRemoveDay();
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const remove = (date: string) =>
    removal.mutate(date, {
      onSuccess: () => setDone(words.removed(dateWords(date))),
      onError: (error) => setFaults(refusal(error)),
    });
  const { year } = calendar;
  return (
    <div className="stack-wide">
      <div className="row" style={{ flexWrap: "wrap" }}>
        <Link to={`?nam=${year - 1}`}>← {words.earlier}</Link>
        <h2>
          {words.year} {year}
        </h2>
        <Link to={`?nam=${year + 1}`}>{words.later} →</Link>
        <span className="soft">{words.workingDays(calendar.workingDays)}</span>
      </div>
      <YearState state={calendar.state} />
      <div role="status">{done !== "" && <p className="note note-success">{done}</p>}</div>
      <ErrorSummary faults={faults} />
      {calendar.mayEdit &&
        (adding ? (
          <CalendarDayForm
            close={() => setAdding(false)}
            saved={(date) => {
              setAdding(false);
              setDone(words.saved(dateWords(date)));
            }}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{words.add}</Button>
          </div>
        ))}
      {calendar.days.length === 0 ? (
        <Empty title={words.noDays} />
      ) : (
        <CalendarDays days={calendar.days} {...(calendar.mayEdit ? { remove } : {})} />
      )}
    </div>
  );
}

function YearState({ state }: { readonly state: CalendarYear["state"] }) {
  const words = useWords(CALENDAR);
  if (state === "announced") return null;
  return (
    <div className="note note-warning">
      <p className="strong">{state === "predicted" ? words.predictedTitle : words.unknownTitle}</p>
      <p>{state === "predicted" ? words.predictedText : words.unknownText}</p>
    </div>
  );
}
