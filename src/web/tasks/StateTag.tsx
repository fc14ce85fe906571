import type { TaskState } from "../../contract/improvement.ts";
import { useWords } from "../words/language.tsx";
import { TASK_STATE } from "../words/tasks.ts";

const LOOK: Readonly<Record<TaskState, string>> = {
  "not-started": "",
  doing: "tag-accent",
  submitted: "tag-warning",
  returned: "tag-danger",
  done: "tag-success",
  cancelled: "",
};

export function StateTag({ state }: { readonly state: TaskState }) {
  const words = useWords(TASK_STATE);
  return <span className={`tag ${LOOK[state]}`}>{words[state]}</span>;
}
