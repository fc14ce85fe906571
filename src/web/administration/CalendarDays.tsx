import { Button } from "@mantine/core";
import type { CalendarDayView } from "../../contract/calendar.ts";
import { CONFIDENCE_WORDS } from "../../contract/sureness.ts";
import { weekdayOf } from "../../core/calendar/day.ts";
import { useNow } from "../parts/useNow.ts";
import { dateWords, shortMoment } from "../show/times.ts";
import { CALENDAR } from "../words/calendar.ts";
import { useSaid, useWords } from "../words/language.tsx";

interface CalendarDaysProps {
  readonly days: readonly CalendarDayView[];
  /** Absent for somebody who may not edit. */
  readonly remove?: (date: string) => void;
}

const SURE_TAGS = { announced: "tag", predicted: "tag tag-warning", office: "tag tag-accent" } as const;

/** The days of a year that differ from the working week, each with what it rests on. */
export function CalendarDays({ days, remove }: CalendarDaysProps) {
  const words = useWords(CALENDAR);
  const said = useSaid();
  return (
    <table className="table table-cards">
      <caption className="out-of-sight">{words.days}</caption>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.note}</th>
          <th scope="col">{words.sure}</th>
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">
              {dateWords(day.date)} <span className="soft nowrap">{words.weekdays(weekdayOf(day.date))}</span>
            </th>
            <td data-head={words.kind}>
              {day.kind === "off" ? (
                words.off
              ) : (
                <span className="tag tag-accent">
                  {day.ground === "swap" ? words.workMakeUp : words.work}
                </span>
              )}
            </td>
            <td data-head={words.note}>
              <span>
                {said(day.name)}
                <Ground day={day} />
              </span>
            </td>
            <td data-head={words.sure}>
              <span className={SURE_TAGS[day.certainty]}>{words[day.certainty]}</span>
            </td>
            <td data-head={words.source}>
              <Basis day={day} />
              {remove && day.office && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.removeOf(dateWords(day.date))}
                  onClick={() => remove(day.date)}
                >
                  {words.remove}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ground({ day }: { readonly day: CalendarDayView }) {
  const words = useWords(CALENDAR);
  if (day.ground === "in-lieu") return <span className="soft"> ({words["in-lieu"].toLowerCase()})</span>;
  if (day.insteadOf === null) return null;
  return <span className="soft"> ({words.swappedFor(dateWords(day.insteadOf))})</span>;
}

function Basis({ day }: { readonly day: CalendarDayView }) {
  const now = useNow();
  const words = useWords(CALENDAR);
  const said = useSaid();
  if (day.office)
    return (
      <div>
        {day.office.source}
        <div className="faint">{words.recorded(day.office.by ?? "–", shortMoment(day.office.at, now))}</div>
      </div>
    );
  if (day.sources.length === 0) return <>–</>;
  return (
    <div>
      {day.sources.map((source) => (
        <div key={source.title}>
          {source.url === null ? title(source) : <a href={source.url}>{title(source)}</a>}{" "}
          <span className="faint">({said(CONFIDENCE_WORDS[source.confidence])})</span>
        </div>
      ))}
    </div>
  );
}

function title({ act, title: words }: CalendarDayView["sources"][number]): string {
  return act === null ? words : `${act}: ${words}`;
}
