import { Link } from "react-router";
import type { TaskCard } from "../../contract/tasks.ts";
import { useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";
import { CardFacts } from "./CardFacts.tsx";
import { StateTag } from "./StateTag.tsx";
import { Timing } from "./Timing.tsx";

interface TaskRowsProps {
  readonly tasks: readonly TaskCard[];
  /** Just set: marked as new. */
  readonly fresh?: ReadonlySet<string>;
  /** With it each row can be chosen for an act on many. */
  readonly choosing?: {
    readonly chosen: ReadonlySet<string>;
    readonly toggle: (id: string) => void;
  };
}

/** Tasks one under the other; a row is read on a phone as on a desk. */
export function TaskRows({ tasks, fresh, choosing }: TaskRowsProps) {
  const words = useWords(TASKS);
  return (
    <ul className="task-rows">
      {tasks.map((task) => (
        <li key={task.id} className={`task-row ${task.timing.kind === "late" ? "task-late" : ""}`}>
          {choosing && (
            <input
              type="checkbox"
              aria-label={`${words.select}: ${task.title}`}
              checked={choosing.chosen.has(task.id)}
              onChange={() => choosing.toggle(task.id)}
            />
          )}
          <div className="task-row-main">
            <Link to={`/nhiem-vu/${task.id}`} className="strong">
              {task.title}
            </Link>
            <CardFacts task={task} />
          </div>
          <div className="task-row-tags">
            {fresh?.has(task.id) && <span className="tag tag-accent">{words.fresh}</span>}
            <StateTag state={task.state} />
            <Timing timing={task.timing} />
          </div>
        </li>
      ))}
    </ul>
  );
}
