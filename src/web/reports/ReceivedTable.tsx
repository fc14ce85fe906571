import { Link } from "react-router";
import type { ReportRow } from "../../contract/reports.ts";
import { Wide } from "../parts/Wide.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { REPORT_STATE, REPORTS } from "../words/reports.ts";

/** Reports of others, a line each: who, what, number, day, state. */
export function ReceivedTable({ reports }: { readonly reports: readonly ReportRow[] }) {
  const words = useWords(REPORTS);
  const states = useWords(REPORT_STATE);
  return (
    <Wide label={words.others}>
      <table className="table table-cards report-received">
        <thead>
          <tr>
            <th scope="col">{words.sender}</th>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, title, officeName, number, issuedOn, state, provisional }) => (
            <tr key={id}>
              <th scope="row">{officeName}</th>
              <td>
                <Link to={`/bao-cao/${id}`} aria-label={`${title}: ${officeName}`}>
                  {title}
                </Link>
              </td>
              <td data-label={words.number} className="nowrap report-fact">
                {number ?? "–"}
              </td>
              <td data-label={words.day} className="nowrap report-fact">
                {issuedOn === null ? "–" : dateWords(issuedOn)}
              </td>
              <td className="report-fact">
                <span className={state === "issued" ? "tag tag-success" : "tag"}>
                  {state === "issued" ? words.receivedOne : states[state]}
                </span>{" "}
                {provisional && <span className="tag tag-warning">{words.provisional}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
