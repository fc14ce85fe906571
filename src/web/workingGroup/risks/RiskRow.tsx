import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { RiskLine, RiskMark } from "../../../contract/riskMarks.ts";
import { markHistoryQuery } from "../../api/workingGroup.ts";
import { useNow } from "../../parts/useNow.ts";
import { pointsText } from "../../show/numbers.ts";
import { momentWords, shortMoment } from "../../show/times.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";
import { MarkForm } from "./MarkForm.tsx";
import { MarkTag } from "./MarkTag.tsx";

export interface RiskRowProps {
  readonly round: string;
  readonly sheet: string;
  readonly line: RiskLine;
  readonly open: boolean;
  readonly choose: (code: string) => void;
  readonly ticked: boolean;
  /** Absent where the reader may not ask. */
  readonly tick?: (code: string) => void;
  readonly pressed: RiskMark | null;
  readonly taken: () => void;
}

/** One leaf: what it claims, what is counted on, what proves it; opened, the place to mark it. */
export function RiskRow(props: RiskRowProps) {
  const { line, open, choose, ticked, tick } = props;
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const outside = line.scoredBy !== "self";
  return (
    <>
      <tr ref={row} className={open ? "risk-open" : undefined}>
        <th scope="row" className="risk-cell">
          <div className="risk-name">
            {tick && (
              <input
                type="checkbox"
                aria-label={words.choose(line.code)}
                checked={ticked}
                disabled={line.lead === null}
                onChange={() => tick(line.code)}
              />
            )}
            <button
              type="button"
              className="plain-button risk-title"
              aria-expanded={open}
              onClick={() => choose(open ? "" : line.code)}
            >
              <span className="leaf-code">{line.code}</span> {line.label}
            </button>
          </div>
        </th>
        <td className="number" data-head={words.self}>
          {outside ? (
            <span className="faint">{words.outside}</span>
          ) : (
            `${line.selfPoints === null ? "–" : pointsText(line.selfPoints, language)}/${pointsText(line.max, language)}`
          )}
        </td>
        <td className="number" data-head={words.expected}>
          {outside && line.mark === null ? "" : <Expected line={line} />}
        </td>
        <td data-head={words.mark}>
          <div>
            <span className="row">
              <MarkTag mark={line.mark?.mark ?? null} />
              {line.outdated && <span className="tag">{words.outdated}</span>}
            </span>
            {line.mark && line.mark.reason !== "" && <p className="small soft">{line.mark.reason}</p>}
          </div>
        </td>
        <td
          data-head={words.documents}
          className={line.evidence < line.evidenceWanted ? "losing" : undefined}
        >
          {line.evidence}
          {line.evidenceWanted > 0 && `/${line.evidenceWanted}`}
        </td>
        <td data-head={words.explanation}>
          {line.explained ? words.yes : <span className="faint">{words.no}</span>}
        </td>
        <td data-head={words.department}>
          <div>
            {line.lead?.name ?? ""}
            <RequestTag line={line} />
          </div>
        </td>
      </tr>
      {open && (
        <tr className="risk-detail">
          <td colSpan={7}>
            <RiskDetail {...props} />
          </td>
        </tr>
      )}
    </>
  );
}

function Expected({ line }: { readonly line: RiskLine }) {
  const { language } = useLanguage();
  const lower = line.mark !== null && line.expected < (line.selfPoints ?? line.max);
  return <span className={lower ? "losing" : undefined}>{pointsText(line.expected, language)}</span>;
}

function RequestTag({ line }: { readonly line: RiskLine }) {
  const words = useWords(RISKS);
  if (line.drafted) return <span className="tag">{words.drafted}</span>;
  if (line.request === null) return null;
  const looks = { waiting: "tag-warning", answered: "tag-success", late: "tag-danger", closed: "" } as const;
  return <span className={`tag ${looks[line.request.state]}`}>{words[line.request.state]}</span>;
}

function RiskDetail({ round, sheet, line, pressed, taken }: RiskRowProps) {
  const words = useWords(RISKS);
  const said = useSaid();
  const { language } = useLanguage();
  return (
    <div className="risk-panel">
      <div className="stack-tight">
        <p className="small">
          <span className="strong">{words.why}:</span> {said(line.self)}
        </p>
        {line.support.length > 0 && (
          <p className="small soft">+ {line.support.map(({ name }) => name).join(", ")}</p>
        )}
        {line.request && (
          <p className="small">
            <span className="strong">
              {words.request}, {line.request.department.name}:
            </span>{" "}
            {words[line.request.state]} ({momentWords(line.request.until, language)})
            {line.request.answer !== "" && <>. {line.request.answer}</>}
          </p>
        )}
        <p className="row small">
          <Link to={`/dot/${round}/phieu/${sheet}?tim=${encodeURIComponent(line.code)}`}>
            {words.openLeaf}
          </Link>
        </p>
        {line.mark && line.mark.version > 1 && <History round={round} leaf={line.code} />}
      </div>
      {line.allowed.includes("leaf.mark") ? (
        <MarkForm round={round} line={line} pressed={pressed} taken={taken} />
      ) : (
        <p className="note small">{words.readOnly}</p>
      )}
    </div>
  );
}

function History({ round, leaf }: { readonly round: string; readonly leaf: string }) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const history = useQuery({ ...markHistoryQuery(round, leaf), enabled: open });
  return (
    <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      <ol>
        {history.data?.map((mark) => (
          <li key={mark.version}>
            {words[mark.mark]}, {pointsText(mark.expected, language)}
            {mark.reason !== "" && `: ${mark.reason}`}{" "}
            <span className="soft">({words.by(mark.markedByName, shortMoment(mark.markedAt, now))})</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
