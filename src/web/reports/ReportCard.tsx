import { Link } from "react-router";
import type { ReportRow } from "../../contract/reports.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { REPORT_STATE, REPORTS } from "../words/reports.ts";

/** One of the office's own reports: where it stands, and when it is due. */
export function ReportCard({ report }: { readonly report: ReportRow }) {
  const words = useWords(REPORTS);
  const states = useWords(REPORT_STATE);
  const { id, title, officeName, state, cutOff, due, late, number, issuedOn, provisional, returned } = report;
  return (
    <article className="card stack-tight">
      <h3>
        <Link to={`/bao-cao/${id}`}>{title}</Link>
      </h3>
      <p className="soft">{officeName}</p>
      <p className="row">
        <span className={state === "issued" ? "tag tag-success" : "tag"}>{states[state]}</span>
        {late && due !== null && (
          <span className="tag tag-danger">
            {words.late} ({dateWords(due)})
          </span>
        )}
        {provisional && <span className="tag tag-warning">{words.provisional}</span>}
        <span className="small soft">
          {number !== null && issuedOn !== null
            ? words.issuedLine(number, dateWords(issuedOn))
            : [words.cutOff(dateWords(cutOff)), due === null ? "" : words.dueBy(dateWords(due))]
                .filter((part) => part !== "")
                .join(" · ")}
        </span>
      </p>
      {returned && <p className="note note-warning">{words.returnedLine(returned.reason)}</p>}
    </article>
  );
}
