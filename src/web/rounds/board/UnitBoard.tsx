import "../../look/unitWork.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import type { RoundDetail, UnitProgress } from "../../../contract/rounds.ts";
import { exemptionRequestsQuery, reopeningsQuery } from "../../api/unitWork.ts";
import { ProgressBar } from "../../parts/figures.tsx";
import { Empty } from "../../parts/states.tsx";
import { useNow } from "../../parts/useNow.ts";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints } from "../../show/numbers.ts";
import { agoWords, shortMoment } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { ROUND_WORK } from "../../words/roundWork.ts";
import { latenessOf, SILENT_DAYS } from "./lateness.ts";
import { RemindLate } from "./RemindLate.tsx";
import { ReopenList } from "./ReopenList.tsx";
import { ReopenUnit } from "./ReopenUnit.tsx";
import { WindowFacts } from "./WindowFacts.tsx";

const LATE = "cham";
const IDLE = "chua";
const SILENT = "im-lang";

interface UnitBoardProps {
  readonly round: RoundDetail;
  readonly rows: readonly UnitProgress[];
}

/** Who has not started, who is at work, who has submitted; the chips narrow to those to chase. */
export function UnitBoard({ round, rows }: UnitBoardProps) {
  const words = useWords(ROUND);
  const [params, setParams] = useSearchParams();
  const filter = params.get("loc") ?? "";
  const now = useNow();
  const kindOf = (row: UnitProgress) => latenessOf(row, round.clock, now).kind;
  const late = rows.filter(({ state }) => state !== "submitted");
  const idle = rows.filter(({ state }) => state === "not-started");
  const silent = rows.filter((row) => kindOf(row) === "silent");
  const overdue = rows.filter((row) => kindOf(row) === "overdue");
  const lists = new Map([
    [LATE, late],
    [IDLE, idle],
    [SILENT, silent],
  ]);
  const shown = lists.get(filter) ?? rows;
  const chips = [
    ["", `${words.all} (${rows.length})`],
    [LATE, `${overdue.length > 0 ? words.overdue : words.late} (${late.length})`],
    [IDLE, `${words.idle} (${idle.length})`],
    ...(silent.length > 0 ? [[SILENT, `${words.silentFrom(SILENT_DAYS)} (${silent.length})`] as const] : []),
  ] as const;
  return (
    <div className="stack">
      <WindowFacts round={round} />
      {overdue.length > 0 && (
        <p className="note note-danger">
          {words.overdueUnits(overdue.length, overdue.map(({ name }) => name).join(", "))}
        </p>
      )}
      <div className="row-apart">
        <p className="strong">
          {words.summary(rows.length - late.length, late.length - idle.length, idle.length)}
        </p>
        <div className="chips">
          {chips.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={filter === name}
              onClick={() =>
                setParams(name === "" ? {} : { loc: name }, { replace: true, preventScrollReset: true })
              }
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      {late.length > 0 && (
        <div>
          <RemindLate round={round} late={late} />
        </div>
      )}
      <RequestsWaiting round={round} />
      <ReopenList round={round} />
      {shown.length === 0 ? <Empty title={words.noneMatch} /> : <UnitTable round={round} rows={shown} />}
    </div>
  );
}

/** Requests that wait for the owner's answer, with the way to them. */
function RequestsWaiting({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND_WORK);
  const { data = [] } = useQuery({
    ...exemptionRequestsQuery(round.id),
    enabled: round.allowed.includes("round.overlook"),
  });
  const waiting = data.filter(({ decision }) => decision === null).length;
  if (waiting === 0) return null;
  return (
    <p className="note note-warning">
      <Link to={`/dot/${round.id}/khong-ap-dung`}>{words.requestsWaiting(waiting)}</Link>
    </p>
  );
}

/** By unit, until when it is reopened at the longest. */
function useReopened(round: RoundDetail): ReadonlyMap<string, string> {
  const { data = [] } = useQuery({
    ...reopeningsQuery(round.id),
    enabled: round.allowed.includes("round.overlook"),
  });
  const open = data.filter((each) => each.open).toSorted((a, b) => a.until.localeCompare(b.until));
  return new Map(open.map(({ unit, until }) => [unit, until]));
}

function UnitTable({ round, rows }: UnitBoardProps) {
  const words = useWords(ROUND);
  const reopened = useReopened(round);
  const heads = [words.state, words.answered, words.evidence, words.points, words.appraised, words.lastWork];
  return (
    <Wide label={words.progress}>
      <table className="table table-stick table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === words.points ? "number" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unit} round={round} row={row} reopened={reopened.get(row.unit)} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface UnitRowProps {
  readonly round: RoundDetail;
  readonly row: UnitProgress;
  /** Until when the unit is opened again. */
  readonly reopened: string | undefined;
}

function UnitRow({ round, row, reopened }: UnitRowProps) {
  const words = useWords(ROUND);
  const work = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const now = useNow();
  const lateness = latenessOf(row, round.clock, now);
  return (
    <tr>
      <th scope="row">
        <Link to={`/dot/${round.id}/phieu/${row.unit}`}>{row.name}</Link>{" "}
        {reopened && (
          <span className="tag tag-warning">{work.reopenedUntil(shortMoment(reopened, now))}</span>
        )}
      </th>
      <td data-head={words.state}>
        {lateness.kind === "overdue" ? (
          <span className="tag tag-danger">{words.overdue}</span>
        ) : (
          <StateTag state={row.state} />
        )}{" "}
        {round.allowed.includes("round.reopen") && (
          <ReopenUnit round={round} unit={row.unit} name={row.name} />
        )}
      </td>
      <td data-head={words.answered}>
        <ProgressBar done={row.answered} of={row.leaves} label={`${row.answered}/${row.leaves}`} />
      </td>
      <td data-head={words.evidence}>
        <ProgressBar done={row.withEvidence} of={row.leaves} label={`${row.withEvidence}/${row.leaves}`} />
      </td>
      <td data-head={words.points} className="number">
        {columnPoints(row.points, language)}/{columnPoints(row.assignedMax, language)}
      </td>
      <td data-head={words.appraised}>
        {row.toAppraise > 0 ? (
          <ProgressBar
            done={row.appraised}
            of={row.toAppraise}
            label={`${row.appraised}/${row.toAppraise}`}
          />
        ) : (
          "–"
        )}
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

function StateTag({ state }: Pick<UnitProgress, "state">) {
  const words = useWords(ROUND);
  const label = {
    submitted: words.stateSubmitted,
    presented: words.statePresented,
    approved: words.stateApproved,
    "in-progress": words.stateInProgress,
    "not-started": words.stateNotStarted,
  }[state];
  const look = {
    submitted: "tag-success",
    presented: "",
    approved: "",
    "in-progress": "",
    "not-started": "tag-warning",
  }[state];
  return <span className={`tag ${look}`}>{label}</span>;
}
