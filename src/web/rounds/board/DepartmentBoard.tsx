import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { Board, DepartmentProgress, RoundDetail } from "../../../contract/rounds.ts";
import { ProgressBar } from "../../parts/figures.tsx";
import { useNow } from "../../parts/useNow.ts";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints } from "../../show/numbers.ts";
import { agoWords } from "../../show/times.ts";
import { HOME } from "../../words/home.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { ROUND_WORK } from "../../words/roundWork.ts";
import { type Lateness, latenessOf } from "./lateness.ts";
import { RemindLate } from "./RemindLate.tsx";
import { WindowFacts } from "./WindowFacts.tsx";

interface DepartmentBoardProps {
  readonly round: RoundDetail;
  readonly board: Board;
}

/** In a round in which the province is measured: how far each lead department is with its own leaves. */
export function DepartmentBoard({ round, board }: DepartmentBoardProps) {
  const words = useWords(ROUND);
  const home = useWords(HOME);
  const work = useWords(ROUND_WORK);
  const now = useNow();
  const [measured] = board.units;
  const overdue = board.departments.filter((row) => departmentLateness(row, round, now).kind === "overdue");
  return (
    <div className="stack">
      <WindowFacts round={round} />
      {overdue.length > 0 && (
        <p className="note note-danger">
          {work.overdueDepartments(overdue.length, overdue.map(({ name }) => name).join(", "))}
        </p>
      )}
      {measured && (
        <div className="card row-apart">
          <div className="stack-tight" style={{ flex: "1 1 20rem" }}>
            <p className="strong">{measured.name}</p>
            <ProgressBar
              done={measured.answered}
              of={measured.leaves}
              label={home.answered(measured.answered, measured.leaves)}
            />
          </div>
          <Button component={Link} to={`/dot/${round.id}/phieu/${measured.unit}`}>
            {home.compile}
          </Button>
        </div>
      )}
      <div>
        <RemindLate round={round} late={board.departments.filter((row) => row.answered < row.leaves)} />
      </div>
      <Wide label={words.progress}>
        <table className="table table-stick table-cards">
          <thead>
            <tr>
              <th scope="col">{words.department}</th>
              <th scope="col">{words.answered}</th>
              <th scope="col">{words.evidence}</th>
              <th scope="col" className="number">
                {words.points}
              </th>
              <th scope="col">{words.lastWork}</th>
            </tr>
          </thead>
          <tbody>
            {board.departments.map((row) => (
              <DepartmentRow
                key={row.unit}
                row={row}
                round={round}
                sheet={`/dot/${round.id}/phieu/${measured?.unit ?? ""}`}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

/** A department has done its part when every leaf it leads is answered. */
function departmentLateness(row: DepartmentProgress, round: RoundDetail, now: Date): Lateness {
  const state = row.answered >= row.leaves ? "submitted" : "in-progress";
  return latenessOf({ state, lastWorkAt: row.lastWorkAt }, round.clock, now);
}

interface DepartmentRowProps {
  readonly row: DepartmentProgress;
  readonly round: RoundDetail;
  readonly sheet: string;
}

function DepartmentRow({ row, round, sheet }: DepartmentRowProps) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const now = useNow();
  const lateness = departmentLateness(row, round, now);
  return (
    <tr>
      <th scope="row">
        <Link to={`${sheet}?co-quan=${row.unit}`}>{row.name}</Link>{" "}
        {lateness.kind === "overdue" ? (
          <span className="tag tag-danger">{words.overdue}</span>
        ) : (
          row.answered < row.leaves && <span className="tag tag-warning">{words.behind}</span>
        )}
      </th>
      <td data-head={words.answered}>
        <ProgressBar done={row.answered} of={row.leaves} label={`${row.answered}/${row.leaves}`} />
      </td>
      <td data-head={words.evidence}>
        <ProgressBar done={row.withEvidence} of={row.leaves} label={`${row.withEvidence}/${row.leaves}`} />
      </td>
      <td data-head={words.points} className="number">
        {columnPoints(row.points, language)}/{columnPoints(row.max, language)}
      </td>
      <td data-head={words.lastWork} className="nowrap">
        {row.lastWorkAt ? (
          agoWords(row.lastWorkAt, now, language)
        ) : (
          <span className="faint">{words.never}</span>
        )}{" "}
        {lateness.kind === "silent" && <span className="tag tag-warning">{words.silent(lateness.days)}</span>}
      </td>
    </tr>
  );
}
