import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type TaskWanted, tasksQuery } from "../api/tasks.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";
import { TaskRows } from "./TaskRows.tsx";

/** The first screen of a doer: what is to be done, the nearest deadline first; for an office also what waits for it. */
export function MyWork({ offices }: { readonly offices: readonly string[] }) {
  const words = useWords(TASKS);
  return (
    <div className="stack-wide">
      {offices.length > 0 && (
        <Part
          title={words.toReview}
          wanted={{ scope: "set", state: "submitted" }}
          quiet
          all="pham-vi=da-giao&trang-thai=submitted"
        />
      )}
      <Part
        title={words.myOpen}
        wanted={{ scope: "mine", state: "open" }}
        all="pham-vi=cua-toi&trang-thai=chua-xong"
      />
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly wanted: TaskWanted;
  readonly all: string;
  /** Not shown at all where it is empty. */
  readonly quiet?: boolean;
}

function Part({ title, wanted, all, quiet = false }: PartProps) {
  const words = useWords(TASKS);
  const query = useQuery(tasksQuery({ ...wanted, limit: 30 }));
  if (quiet && query.data?.total === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>
        {title}
        {query.data && query.data.total > 0 ? ` (${query.data.total})` : ""}
      </h2>
      <Loaded query={query}>
        {({ tasks, total }) =>
          total === 0 ? (
            <Empty title={words.nothingToDo}>
              <p className="soft">{words.toldOfNew}</p>
            </Empty>
          ) : (
            <>
              <TaskRows tasks={tasks} />
              {total > tasks.length && <Link to={`?xem=danh-sach&${all}`}>{words.allOf}</Link>}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
