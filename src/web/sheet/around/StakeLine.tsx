import { Link } from "react-router";
import type { PreSubmitFinding, SheetView } from "../../../contract/sheets.ts";
import { aboutPoints } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { atStake, type LeafAtStake, pointsAtStake } from "./atStake.ts";

const MOST = 12;

interface StakeLineProps {
  readonly sheet: SheetView;
  readonly list: readonly PreSubmitFinding[];
}

/** «còn 9 tiêu chí cần xem, có thể mất 7,5 điểm», opening into the list with the heaviest first. */
export function StakeLine({ sheet, list }: StakeLineProps) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const leaves = atStake(list);
  if (leaves.length === 0) return <p className="small soft">{words.stakeNone}</p>;
  return (
    <details className="stake no-print">
      <summary>
        <span className="strong">
          {words.stake(leaves.length, aboutPoints(pointsAtStake(leaves), language))}
        </span>{" "}
        <span className="stake-open">{words.stakeOpen}</span>
      </summary>
      <ul className="stake-list">
        {leaves.slice(0, MOST).map((each) => (
          <StakeItem key={each.leaf} sheet={sheet} each={each} />
        ))}
      </ul>
      {leaves.length > MOST && <Link to="gui">{words.stakeOpen}</Link>}
    </details>
  );
}

function StakeItem({ sheet, each }: { readonly sheet: SheetView; readonly each: LeafAtStake }) {
  const words = useWords(UNIT_WORK);
  const said = useSaid();
  const { language } = useLanguage();
  const leaf = sheet.leaves.find(({ code }) => code === each.leaf);
  return (
    <li>
      <p className="row-apart">
        <Link to={`?tim=${encodeURIComponent(each.leaf)}`}>
          {each.leaf} {leaf?.label}
        </Link>
        {each.points > 0 && (
          <span className="losing nowrap small">{words.stakePoints(aboutPoints(each.points, language))}</span>
        )}
      </p>
      {each.findings.map((finding) => (
        <p key={finding.vi} className="small soft">
          {said(finding)}
        </p>
      ))}
    </li>
  );
}
