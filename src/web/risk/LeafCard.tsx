import { Link } from "react-router";
import type { RiskLeaf, RiskSubject } from "../../contract/risk.ts";
import { aboutPoints } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { placeLink } from "./placeLink.ts";

interface LeafCardProps {
  readonly leaf: RiskLeaf;
  readonly subject: Pick<RiskSubject, "round" | "sheet" | "kind">;
  /** Where leaves of many units stand in one list. */
  readonly unitName?: string;
}

/** One leaf: what may be lost, why, until when, and the step that comes next. */
export function LeafCard({ leaf, subject, unitName }: LeafCardProps) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  return (
    <li className={`risk-leaf risk-leaf-${leaf.state}`}>
      <p className="row-apart">
        <span className="strong">
          {unitName === undefined ? "" : `${unitName}: `}
          {leaf.leaf} {leaf.label}
        </span>
        <StateTag leaf={leaf} />
      </p>
      <p className="small row soft">
        {leaf.until !== null && (
          <span className={leaf.until.daysLeft <= 5 ? "losing" : undefined}>
            {words.left(leaf.until.daysLeft, dateWords(leaf.until.date))}
          </span>
        )}
        {leaf.leadName !== null && (
          <span>
            {words.leadHead}: {leaf.leadName}
          </span>
        )}
        {leaf.marked && <span className="tag">{words.marked}</span>}
      </p>
      {leaf.reasons.length > 0 && (
        <ul className="risk-reasons small">
          {leaf.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Tasks leaf={leaf} />
      {leaf.action !== null && (
        <p className="risk-action">
          <span>
            {leaf.action}
            {leaf.gain > 0 && (
              <span className="small soft">
                {" "}
                ({words.gain(aboutPoints(leaf.gain, language), aboutPoints(leaf.effort, language))})
              </span>
            )}
          </span>
          <NextLink leaf={leaf} subject={subject} />
        </p>
      )}
    </li>
  );
}

function NextLink({ leaf, subject }: Pick<LeafCardProps, "leaf" | "subject">) {
  const words = useWords(RISK);
  const { to, words: name } = placeLink(leaf, subject);
  return (
    <Link to={to} className="nowrap" aria-label={`${words[name]}: ${leaf.leaf} ${leaf.label}`}>
      {words[name]}
    </Link>
  );
}

/** The worst that is true, with its points. */
function StateTag({ leaf }: { readonly leaf: RiskLeaf }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const said = (points: number): string => aboutPoints(points, language);
  const max = said(leaf.max);
  if (leaf.atRisk > 0)
    return <span className="tag tag-warning nowrap">{words.mayLose(said(leaf.atRisk), max)}</span>;
  if (leaf.lost > 0)
    return <span className="tag tag-danger nowrap">{words.hasLost(said(leaf.lost), max)}</span>;
  if (leaf.open > 0) return <span className="tag nowrap">{words.mayWin(said(leaf.open), max)}</span>;
  return <span className="tag tag-success nowrap">{words.allSure(max)}</span>;
}

export function Tasks({ leaf }: { readonly leaf: Pick<RiskLeaf, "tasks"> }) {
  const words = useWords(RISK);
  const open = leaf.tasks.filter(({ state }) => state !== "done" && state !== "cancelled");
  return open.map(({ id, title, due, late }) => (
    <p key={id} className="small">
      {words.task}: <Link to={`/nhiem-vu/${id}`}>{title}</Link>, {words.due(dateWords(due))}
      {late && <span className="losing"> ({words.late})</span>}
    </p>
  ));
}
