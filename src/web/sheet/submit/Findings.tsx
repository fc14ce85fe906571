import { Link } from "react-router";
import type { PreSubmitFinding, SheetView } from "../../../contract/sheets.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { FINDINGS, SHEET } from "../../words/sheet.ts";
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
  const names: Readonly<Record<string, string>> = useWords(FINDINGS);
  if (list.length === 0) return <p className="note note-success">{words.noFindings}</p>;
  return (
    <section className="stack" aria-labelledby="findings-title">
      <div>
        <h2 id="findings-title">{words.findingsCount(list.length)}</h2>
        <p className="soft">{words.submitLead}</p>
      </div>
      {[...grouped(list, ({ code }) => code)].map(([code, findings]) => (
        <details key={code} open={findings.length <= MOST_OPEN} className="finding-group">
          <summary>
            <span className="strong">{names[code] ?? names["other"]}</span> ({findings.length})
          </summary>
          <FindingList list={findings} sheet={sheet} />
        </details>
      ))}
    </section>
  );
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
