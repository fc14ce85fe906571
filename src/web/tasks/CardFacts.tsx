import type { TaskCard } from "../../contract/tasks.ts";
import { percentText, pointsText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";

/** Who has it, and what stands around it; small words beneath a title. */
export function CardFacts({ task }: { readonly task: TaskCard }) {
  const words = useWords(TASKS);
  const { language } = useLanguage();
  const { lead, assignee, division, share, state, expectedPoints, waitsFor, documents, timeAsked } = task;
  const who = assignee?.name ?? division?.name;
  return (
    <span className="task-facts small soft">
      <span>
        {lead.name}
        {who === undefined ? "" : `, ${who}`}
      </span>
      <span className="nowrap">{dateWords(task.due)}</span>
      {share > 0 && state !== "done" && <span>{percentText(share * 100, language)}</span>}
      {expectedPoints !== null && <span>{words.expected(pointsText(expectedPoints, language))}</span>}
      {waitsFor > 0 && <span>{words.waits(waitsFor)}</span>}
      {documents > 0 && <span>{words.documents(documents)}</span>}
      {timeAsked && <span className="tag tag-warning">{words.timeAsked}</span>}
    </span>
  );
}
