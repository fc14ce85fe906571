import { useQuery } from "@tanstack/react-query";
import type { MeetingView } from "../../../contract/meetings.ts";
import type { RiskLine } from "../../../contract/riskMarks.ts";
import { apiAddress } from "../../api/client.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { MarkTag } from "../risks/MarkTag.tsx";
import { DecisionForm } from "./DecisionForm.tsx";

interface MeetingLeafProps {
  readonly meeting: MeetingView;
  readonly line: RiskLine;
  readonly position: string;
  readonly done: () => void;
}

/** One leaf for the whole room: points, risk, what proves it, and what is decided. */
export function MeetingLeaf({ meeting, line, position, done }: MeetingLeafProps) {
  const words = useWords(MEETINGS);
  const said = useSaid();
  const { language } = useLanguage();
  const sheet = useQuery(sheetQuery({ round: meeting.round, unit: meeting.sheet }));
  const leaf = sheet.data?.leaves.find(({ code }) => code === line.code);
  const points = line.selfPoints === null ? "–" : pointsText(line.selfPoints, language);
  return (
    <div className="meeting-leaf">
      <section className="stack" aria-label={line.label}>
        <div>
          <p className="soft small">{position}</p>
          <h2 className="meeting-title">
            <span className="leaf-code">{line.code}</span> {line.label}
          </h2>
        </div>
        <dl className="meeting-figures">
          <div>
            <dt>{words.self}</dt>
            <dd>
              {points}
              <span className="meeting-of">/{pointsText(line.max, language)}</span>
            </dd>
          </div>
          <div>
            <dt>{words.expected}</dt>
            <dd className={line.expected < (line.selfPoints ?? line.max) ? "losing" : undefined}>
              {pointsText(line.expected, language)}
            </dd>
          </div>
          <div>
            <dt className="out-of-sight">{words.decision}</dt>
            <dd className="meeting-mark">
              <MarkTag mark={line.mark?.mark ?? null} />
            </dd>
          </div>
        </dl>
        {line.mark && line.mark.reason !== "" && (
          <p className="meeting-text">
            <span className="strong">{words.reason}:</span> {line.mark.reason}
          </p>
        )}
        <p className="soft">{said(line.self)}</p>
        <p className="meeting-text">
          <span className="strong">{words.explanation}:</span>{" "}
          {leaf && leaf.explanation.text !== "" ? (
            leaf.explanation.text
          ) : (
            <span className="soft">{words.noExplanation}</span>
          )}
        </p>
        <div>
          <p className="strong">{words.evidence}</p>
          {leaf && leaf.evidence.length > 0 ? (
            <ul>
              {leaf.evidence.map((piece) => (
                <li key={piece.id}>
                  <a
                    href={piece.link ?? apiAddress(`/evidence/${piece.id}/file`)}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {piece.title}
                  </a>
                  {piece.documentNumber !== "" && `, ${piece.documentNumber}`}
                </li>
              ))}
            </ul>
          ) : (
            <p className="soft">{words.noEvidence}</p>
          )}
        </div>
        {line.lead && (
          <p className="soft">
            {words.leadDepartment}: {line.lead.name}
          </p>
        )}
      </section>
      <DecisionForm meeting={meeting} line={line} done={done} />
    </div>
  );
}
