import { Link } from "react-router";
import type { PreSubmitFinding, SheetView } from "../../../contract/sheets.ts";
import { aboutPoints } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { FINDINGS, SHEET } from "../../words/sheet.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { grouped } from "../grouped.ts";

/** A group of more than this many is folded at first. */
const MOST_OPEN = 8;

interface FindingsProps {
  readonly list: readonly PreSubmitFinding[];
  readonly sheet: SheetView;
}

/** What would lose points, by kind, each with the way to its criterion. */
export function Findings({ list, sheet }: FindingsProps) {
  const words = useWords(SHEET);
  const work = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const names: Readonly<Record<string, string>> = useWords(FINDINGS);
  if (list.length === 0) return <p className="note note-success">{words.noFindings}</p>;
  return (
    <section className="stack" aria-labelledby="findings-title">
      <div>
        <h2 id="findings-title">{words.findingsCount(list.length)}</h2>
        <p className="soft">{words.submitLead}</p>
      </div>
      {heaviestFirst(list).map(({ code, findings, points }) => (
        <details key={code} open={findings.length <= MOST_OPEN} className="finding-group">
          <summary>
            <span className="strong">{names[code] ?? names["other"]}</span> ({findings.length})
            {points > 0 && (
              <span className="losing small"> {work.stakePoints(aboutPoints(points, language))}</span>
            )}
          </summary>
          <FindingList list={findings} sheet={sheet} />
        </details>
      ))}
    </section>
  );
}

/** By kind, those with most points at stake first; within a kind too. */
function heaviestFirst(list: readonly PreSubmitFinding[]) {
  return [...grouped(list, ({ code }) => code)]
    .map(([code, findings]) => ({
      code,
      findings: findings.toSorted((left, right) => right.atStake - left.atStake),
      points: findings.reduce((sum, { atStake }) => sum + atStake, 0),
    }))
    .toSorted((left, right) => right.points - left.points);
}

function FindingList({ list, sheet }: FindingsProps) {
  const said = useSaid();
  const leaves = new Map(sheet.leaves.map((leaf) => [leaf.code, leaf]));
  return (
    <ul className="finding-list">
      {list.map((finding) => (
        <li key={`${finding.leaf}${finding.vi}`}>
          <Link to={`/dot/${sheet.round.id}/phieu/${sheet.unit.key}?tim=${encodeURIComponent(finding.leaf)}`}>
            {finding.leaf} {leaves.get(finding.leaf)?.label}
          </Link>
          <p>{said(finding)}</p>
        </li>
      ))}
    </ul>
  );
}
