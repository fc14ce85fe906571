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
  const [measured] = board.units;
  return (
    <div className="stack">
      <WindowFacts round={round} />
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
                sheet={`/dot/${round.id}/phieu/${measured?.unit ?? ""}`}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function DepartmentRow({ row, sheet }: { readonly row: DepartmentProgress; readonly sheet: string }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const now = useNow();
  return (
    <tr>
      <th scope="row">
        <Link to={`${sheet}?co-quan=${row.unit}`}>{row.name}</Link>{" "}
        {row.answered < row.leaves && <span className="tag tag-warning">{words.behind}</span>}
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
        )}
      </td>
    </tr>
  );
}
