import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import type { TaskCard } from "../../contract/tasks.ts";
import { tasksQuery } from "../api/tasks.ts";
import { Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { toLocalBox } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";
import { wantedIn } from "./filters.ts";
import { daysOf, type Month, monthOf, nextMonth } from "./month.ts";
import { TaskTools } from "./TaskTools.tsx";
import { Timing } from "./Timing.tsx";

/** A month with the deadlines of each day; on a phone the days that have some, one under the other. */
export function CalendarView() {
  const words = useWords(TASKS);
  const [params, setParams] = useSearchParams();
  const today = toLocalBox(useNow().toISOString()).slice(0, 10);
  const month = monthOf(params.get("thang") ?? today.slice(0, 7)) ?? { year: 2000, month: 1 };
  const days = daysOf(month);
  const query = useQuery({
    ...tasksQuery({ ...wantedIn(params), from: days[0] ?? "", until: days.at(-1) ?? "", limit: 200 }),
    placeholderData: (before) => before,
  });
  const go = (to: Month) => {
    const next = new URLSearchParams(params);
    next.set("thang", `${to.year}-${String(to.month).padStart(2, "0")}`);
    setParams(next, { replace: true });
  };
  return (
    <div className="stack">
      <TaskTools />
      <div className="row">
        <button type="button" className="chip" onClick={() => go(nextMonth(month, -1))}>
          ‹ {words.previousMonth}
        </button>
        <h2>{words.month(month.month, month.year)}</h2>
        <button type="button" className="chip" onClick={() => go(nextMonth(month, 1))}>
          {words.nextMonth} ›
        </button>
        <Link className="small" to="/tai-khoan#thong-bao">
          {words.toOwnCalendar}
        </Link>
      </div>
      <Loaded query={query}>
        {({ tasks, total }) => (
          <>
            <MonthGrid days={days} tasks={tasks} today={today} inMonth={month} />
            {total > tasks.length && <p className="soft">{words.ofTotal(tasks.length, total)}</p>}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface MonthGridProps {
  readonly days: readonly string[];
  readonly tasks: readonly TaskCard[];
  readonly today: string;
  readonly inMonth: Month;
}

function MonthGrid({ days, tasks, today, inMonth }: MonthGridProps) {
  const words = useWords(TASKS);
  const own = `${inMonth.year}-${String(inMonth.month).padStart(2, "0")}`;
  return (
    <div className="task-month">
      {words.weekdays.split(" ").map((name) => (
        <span key={name} className="task-weekday small soft" aria-hidden="true">
          {name}
        </span>
      ))}
      {days.map((day) => {
        const due = tasks.filter((task) => task.due === day);
        const look = `${day.startsWith(own) ? "" : "task-day-other"} ${due.length === 0 ? "task-day-empty" : ""}`;
        return (
          <section
            key={day}
            className={`task-day ${look} ${day === today ? "task-today" : ""}`}
            aria-label={day}
          >
            <span className="task-day-number">
              {Number(day.slice(8))}
              <span className="task-day-month">/{Number(day.slice(5, 7))}</span>
              {day === today && <span className="small soft"> {words.today}</span>}
            </span>
            {due.map((task) => (
              <span key={task.id} className="task-day-task">
                <Link to={`/nhiem-vu/${task.id}`} className="small">
                  {task.title}
                </Link>
                {task.timing.kind === "late" && <Timing timing={task.timing} />}
              </span>
            ))}
          </section>
        );
      })}
    </div>
  );
}
