import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AppraisalView } from "../../contract/sheets.ts";
import { decisionsQuery } from "../api/appraisal.ts";
import { Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import type { DeskItem } from "./deskItem.ts";

/** The decision in force, the first one beneath where a second stands above it, and all that were ever made. */
export function Standing({ round, item }: { readonly round: string; readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const { appraisal, firstAppraisal, max } = item.leaf;
  if (!appraisal) return null;
  const several = appraisal.version > 1;
  return (
    <div className="stack-tight">
      <DecisionNote
        appraisal={appraisal}
        max={max}
        title={appraisal.phase === 2 ? words.second : firstAppraisal ? words.first : words.points}
      />
      {firstAppraisal && <DecisionNote appraisal={firstAppraisal} max={max} title={words.first} />}
      {several && <History round={round} item={item} />}
    </div>
  );
}

interface DecisionNoteProps {
  readonly appraisal: AppraisalView;
  readonly max: number;
  readonly title: string;
}

function DecisionNote({ appraisal, max, title }: DecisionNoteProps) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const changed = appraisal.decision === "change";
  return (
    <div className={`note small ${changed ? "note-warning" : "note-success"}`}>
      <p className="strong">
        {title}: {pointsText(appraisal.points, language)}/{pointsText(max, language)} ·{" "}
        {changed ? words.changed : words.agreed}
      </p>
      {appraisal.reason !== "" && <p className="written">{appraisal.reason}</p>}
      <p className="faint">
        {words.decided(appraisal.decidedByName, momentWords(appraisal.decidedAt, language))}
      </p>
      {appraisal.outdated && <p className="strong">{words.outdated}</p>}
    </div>
  );
}

function History({ round, item }: { readonly round: string; readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const [opened, setOpened] = useState(false);
  return (
    <details className="small" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      {opened && <Decisions round={round} item={item} />}
    </details>
  );
}

function Decisions({ round, item }: { readonly round: string; readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const history = useQuery(decisionsQuery({ round, unit: item.unit, leaf: item.leaf.code }));
  return (
    <Loaded query={history} lines={2}>
      {(list) => (
        <ol className="decision-history">
          {list.map((made) => (
            <li key={made.version}>
              <span className="strong">
                {words.historyLine(
                  made.phase,
                  made.decision === "change" ? words.changed.toLowerCase() : words.agreed.toLowerCase(),
                  pointsText(made.points, language),
                )}
              </span>
              {made.reason !== "" && <span className="written"> {made.reason}</span>}
              <span className="faint">
                {" "}
                {words.decided(made.decidedByName, momentWords(made.decidedAt, language))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
