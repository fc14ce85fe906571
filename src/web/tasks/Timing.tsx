import type { TaskTiming } from "../../contract/tasks.ts";
import { useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";

/** «còn 3 ngày», «quá hạn 5 ngày», «hoàn thành trước hạn 2 ngày»; never the colour alone. */
export function Timing({ timing }: { readonly timing: TaskTiming }) {
  const words = useWords(TASKS);
  const { kind, days } = timing;
  switch (kind) {
    case "left":
      return <span className={`tag ${days <= 3 ? "tag-warning" : ""}`}>{words.left(days)}</span>;
    case "late":
      return <span className="tag tag-danger">{words.lateBy(days)}</span>;
    case "done-before":
      return <span className="tag tag-success">{words.doneBefore(days)}</span>;
    case "done-on":
      return <span className="tag tag-success">{words.doneOn}</span>;
    case "done-after":
      return <span className="tag tag-warning">{words.doneAfter(days)}</span>;
    case "cancelled":
      return <span className="tag">{words.stopped}</span>;
  }
}
