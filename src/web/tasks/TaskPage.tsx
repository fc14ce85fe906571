import "../look/tasks.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { TaskView } from "../../contract/tasks.ts";
import { taskQuery } from "../api/tasks.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { Course } from "./Course.tsx";
import { Documents } from "./Documents.tsx";
import { LeafValues } from "./LeafValues.tsx";
import { StateTag } from "./StateTag.tsx";
import { TaskActs } from "./TaskActs.tsx";
import { TaskSide } from "./TaskSide.tsx";
import { TimeRequest } from "./TimeRequest.tsx";
import { Timing } from "./Timing.tsx";

/** One task: where it stands, what is to be done now, documents, course; made for a phone first. */
export function Component() {
  const { task = "" } = useParams();
  const query = useQuery(taskQuery(task));
  return (
    <div className="page">
      <Loaded query={query} lines={8}>
        {(view) => <OneTask key={view.id} view={view} />}
      </Loaded>
    </div>
  );
}

function OneTask({ view }: { readonly view: TaskView }) {
  const words = useWords(TASKS);
  const task = useWords(TASK);
  const said = useSaid();
  const moved = view.due !== view.firstDue;
  return (
    <>
      <PageTitle title={view.title} crumbs={[{ label: words.title, to: "/nhiem-vu" }]}>
        <div className="row">
          <StateTag state={view.state} />
          <Timing timing={view.timing} />
          <span>
            {words.due}: <strong>{dateWords(view.due)}</strong>
            {moved && <span className="small soft"> ({words.firstDue(dateWords(view.firstDue))})</span>}
          </span>
        </div>
      </PageTitle>
      <div className="task-page">
        <div className="stack-wide">
          {view.remarks.map((remark) => (
            <p key={remark.en} className="note note-warning">
              {said(remark)}
            </p>
          ))}
          {view.timeRequest && <TimeRequest view={view} request={view.timeRequest} />}
          {view.detail !== "" && <p className="task-text measure">{view.detail}</p>}
          <TaskActs view={view} />
          <Documents view={view} />
          {view.about?.leaf && <LeafValues view={view} />}
          <section className="stack" aria-label={task.course}>
            <h2>{task.course}</h2>
            <Course view={view} />
          </section>
        </div>
        <TaskSide view={view} />
      </div>
    </>
  );
}
