import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { Link, useSearchParams } from "react-router";
import type { TaskBoard } from "../../contract/tasks.ts";
import { boardQuery } from "../api/tasks.ts";
import { Loaded } from "../parts/states.tsx";
import { wholeText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASK_STATE, TASKS } from "../words/tasks.ts";
import { CardFacts } from "./CardFacts.tsx";
import { wantedIn } from "./filters.ts";
import { TaskTools } from "./TaskTools.tsx";
import { Timing } from "./Timing.tsx";

const STEP = 30;

/** A column a state, with how many there are; only the first of each are fetched. */
export function BoardView() {
  const words = useWords(TASKS);
  const [params] = useSearchParams();
  const wanted = { ...wantedIn(params), state: "" as const };
  const query = useQuery({ ...boardQuery({ ...wanted, limit: STEP }), placeholderData: (before) => before });
  return (
    <div className="stack">
      <TaskTools withState={false} />
      <p className="faint no-print">{words.boardHint}</p>
      <Loaded query={query}>{(board) => <Columns board={board} params={params} />}</Loaded>
    </div>
  );
}

function Columns({ board, params }: { readonly board: TaskBoard; readonly params: URLSearchParams }) {
  const words = useWords(TASKS);
  const states = useWords(TASK_STATE);
  const { language } = useLanguage();
  const all = (state: string) => {
    const next = new URLSearchParams(params);
    next.set("xem", "danh-sach");
    next.set("trang-thai", state);
    return `?${next}`;
  };
  return (
    <div className="task-board">
      {board.columns.map(({ state, total, tasks }) => (
        <section key={state} className="task-column" aria-label={states[state]}>
          <h2 className="task-column-head">
            {states[state]} <span className="soft">{wholeText(total, language)}</span>
          </h2>
          {tasks.map((task) => (
            <article key={task.id} className={`task-card ${task.timing.kind === "late" ? "task-late" : ""}`}>
              <Link to={`/nhiem-vu/${task.id}`} className="task-card-title" onKeyDown={walkCards}>
                {task.title}
              </Link>
              <CardFacts task={task} />
              <Timing timing={task.timing} />
            </article>
          ))}
          {total > tasks.length && (
            <Link className="small" to={all(state)}>
              {words.allOf} ({wholeText(total, language)})
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}

/** Up and down within a column, left and right to the same height of the next one that has cards. */
function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const board = event.currentTarget.closest(".task-board");
  const columns = [...(board?.querySelectorAll(".task-column") ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>(".task-card-title"),
  ]);
  const at = columns.findIndex((cards) => cards.some((card) => card === document.activeElement));
  const row = columns[at]?.findIndex((card) => card === document.activeElement) ?? -1;
  if (at === -1 || row === -1) return;
  const sideways = (step: 1 | -1): HTMLElement | undefined => {
    for (let to = at + step; to >= 0 && to < columns.length; to += step) {
      const cards = columns[to] ?? [];
      if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
    }
    return undefined;
  };
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: columns[at]?.[row + 1],
    ArrowUp: columns[at]?.[row - 1],
    ArrowRight: sideways(1),
    ArrowLeft: sideways(-1),
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
