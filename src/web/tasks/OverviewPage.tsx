import "../look/tasks.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { AgencyTasks, TaskOverview } from "../../contract/tasks.ts";
import { overviewQuery } from "../api/tasks.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { TASK_OVERVIEW } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";

/** The tasks for a unit's indices by agency, with names behind each red mark; a page for a phone and for print. */
export function Component() {
  const { unit = "" } = useParams();
  const query = useQuery(overviewQuery(unit));
  return (
    <div className="page">
      <Loaded query={query} lines={8}>
        {(overview) => <Overview overview={overview} />}
      </Loaded>
    </div>
  );
}

function Overview({ overview }: { readonly overview: TaskOverview }) {
  const words = useWords(TASK_OVERVIEW);
  const tasks = useWords(TASKS);
  const { unit, counts, agencies, people } = overview;
  const open = counts.states["not-started"] + counts.states.doing + counts.states.returned;
  const figures = [
    [words.total, counts.total, ""],
    [words.open, open, "trang-thai=chua-xong"],
    [words.late, counts.late, "han=qua-han"],
    [words.waiting, counts.states.submitted, "trang-thai=submitted"],
    [words.done, counts.states.done, "trang-thai=done"],
    [words.doneLate, counts.doneLate, "trang-thai=done"],
  ] as const;
  return (
    <>
      <PageTitle title={words.title(unit.name)} crumbs={[{ label: tasks.title, to: "/nhiem-vu" }]}>
        <p className="soft">{dateWords(overview.today)}</p>
      </PageTitle>
      {counts.total === 0 ? (
        <Empty title={words.none} />
      ) : (
        <div className="stack-wide">
          <dl className="task-figures">
            {figures.map(([name, count, filter]) => (
              <div key={name} className={name === words.late && count > 0 ? "task-figure-late" : ""}>
                <dt className="small soft">{name}</dt>
                <dd>
                  <Link to={`/nhiem-vu?xem=danh-sach&don-vi=${unit.unit}&${filter}`}>{count}</Link>
                </dd>
              </div>
            ))}
          </dl>
          <Agencies unit={unit.unit} agencies={agencies} />
          {people.length > 0 && <People people={people} />}
        </div>
      )}
    </>
  );
}

function Agencies({ unit, agencies }: { readonly unit: string; readonly agencies: readonly AgencyTasks[] }) {
  const words = useWords(TASK_OVERVIEW);
  const tasks = useWords(TASKS);
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.agency}</th>
          <th scope="col" className="number">
            {words.total}
          </th>
          <th scope="col" className="number">
            {words.done}
          </th>
          <th scope="col" className="number">
            {words.late}
          </th>
          <th scope="col">{words.who}</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map(({ lead, counts, late }) => (
          <tr key={lead.unit}>
            <th scope="row">
              <Link to={`/nhiem-vu?xem=danh-sach&don-vi=${unit}&co-quan=${lead.unit}`}>{lead.name}</Link>
            </th>
            <td className="number" data-head={words.total}>
              {counts.total}
            </td>
            <td className="number" data-head={words.done}>
              {counts.states.done}
            </td>
            <td className="number" data-head={words.late}>
              {counts.late === 0 ? 0 : <span className="tag tag-danger">{counts.late}</span>}
            </td>
            <td data-head={words.who}>
              {late.length === 0 ? (
                "–"
              ) : (
                <ul className="task-late-list">
                  {late.map((task) => (
                    <li key={task.id}>
                      <Link to={`/nhiem-vu/${task.id}`}>{task.title}</Link>{" "}
                      <span className="small soft">
                        {task.person ?? words.nobody}, {tasks.lateBy(task.days)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ people }: Pick<TaskOverview, "people">) {
  const words = useWords(TASK_OVERVIEW);
  return (
    <section className="stack">
      <h2>{words.people}</h2>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.agency}</th>
            <th scope="col" className="number">
              {words.open}
            </th>
            <th scope="col" className="number">
              {words.late}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={`${person.account}${person.lead.unit}`}>
              <th scope="row">{person.name}</th>
              <td data-head={words.agency}>{person.lead.name}</td>
              <td className="number" data-head={words.open}>
                {person.open}
              </td>
              <td className="number" data-head={words.late}>
                {person.late === 0 ? 0 : <span className="tag tag-danger">{person.late}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
