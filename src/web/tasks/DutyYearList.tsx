import { Link } from "react-router";
import type { DutyYear } from "../../contract/duties.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { DUTIES } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";

/** Late in a year hardly any of its deadlines is left, so the next one is shown beneath. */
export function shownYears(now: Date): readonly number[] {
  const year = now.getFullYear();
  return [year, year + 1];
}

/** The deadlines of a year, with those that moved off a day off. */
export function DutyYearList({ year }: { readonly year: DutyYear }) {
  const words = useWords(DUTIES);
  const list = useWords(TASKS);
  if (year.occurrences.length === 0) return null;
  return (
    <section aria-label={words.previewOf(year.year)}>
      <p className="strong">{words.previewOf(year.year)}</p>
      <ol className="task-late-list">
        {year.occurrences.map(({ nominal, due, moved, appears, tasks }) => (
          <li key={nominal}>
            <strong>{dateWords(due)}</strong>{" "}
            <span className="small soft">
              {moved ? `${words.moved(dateWords(nominal))} ` : ""}
              {tasks.length === 0 && words.appears(dateWords(appears))}
            </span>{" "}
            {tasks.map(({ task }, place) => (
              <Link key={task} className="small" to={`/nhiem-vu/${task}`}>
                {list.task} {place + 1}{" "}
              </Link>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
