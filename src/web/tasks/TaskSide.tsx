import type { ReactNode } from "react";
import { Link } from "react-router";
import type { TaskView } from "../../contract/tasks.ts";
import { pointsText } from "../show/numbers.ts";
import { dateWords, dayWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { TASK_SOURCE, TASKS } from "../words/tasks.ts";
import { StateTag } from "./StateTag.tsx";

/** Who, why, what for, and what stands before and behind. */
export function TaskSide({ view }: { readonly view: TaskView }) {
  const words = useWords(TASK);
  const list = useWords(TASKS);
  const sources = useWords(TASK_SOURCE);
  const { language } = useLanguage();
  const { lead, assignee, division, support, about, aboutLabel, expectedPoints, source, sourceId } = view;
  const who = [assignee?.name, division?.name].filter((name) => name !== undefined).join(", ");
  return (
    <aside className="card task-side" aria-label={words.facts}>
      <dl>
        <Fact name={list.agency}>
          {lead.name}
          <br />
          <span className="small soft">{who === "" ? list.unassigned : who}</span>
        </Fact>
        {support.length > 0 && <Fact name={list.support}>{support.map(({ name }) => name).join(", ")}</Fact>}
        {about !== null && (
          <Fact name={list.about}>
            {about.leaf ?? about.component ?? ""} {aboutLabel ?? about.index}
            {expectedPoints !== null && (
              <>
                <br />
                <span className="small soft">{list.expected(pointsText(expectedPoints, language))}</span>
              </>
            )}
          </Fact>
        )}
        {view.basis !== "" && <Fact name={list.basis}>{view.basis}</Fact>}
        <Fact name={words.source}>
          {sources[source]}
          {source === "plan" && sourceId !== null && (
            <>
              <br />
              <Link to={`/ke-hoach/${sourceId}`}>{words.toPlan}</Link>
            </>
          )}
          <br />
          <span className="small soft">
            {view.office.name}: {words.setBy(view.createdByName, dayWords(view.createdAt))}
          </span>
        </Fact>
        {view.needs.length > 0 && <Fact name={words.needs}>{<Linked tasks={view.needs} />}</Fact>}
        {view.neededBy.length > 0 && <Fact name={words.neededBy}>{<Linked tasks={view.neededBy} />}</Fact>}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Linked({ tasks }: { readonly tasks: TaskView["needs"] }) {
  return (
    <ul className="task-late-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to={`/nhiem-vu/${task.id}`}>{task.title}</Link> <StateTag state={task.state} />{" "}
          <span className="small soft">{dateWords(task.due)}</span>
        </li>
      ))}
    </ul>
  );
}
