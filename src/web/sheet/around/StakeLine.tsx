import { Link } from "react-router";
import type { PreSubmitFinding, SheetView } from "../../../contract/sheets.ts";
import { useSession } from "../../api/session.ts";
import { SheetRisk } from "../../risk/SheetRisk.tsx";
import { useSaid, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { type LeafAtStake, worstFirst } from "./worstFirst.ts";

const MOST = 12;

interface StakeLineProps {
  readonly sheet: SheetView;
  readonly list: readonly PreSubmitFinding[];
}

/** How many points are at risk, and what the check found at which criterion, the heaviest first. */
export function StakeLine({ sheet, list }: StakeLineProps) {
  const words = useWords(UNIT_WORK);
  const roles = useSession()?.account.roles ?? [];
  const leaves = worstFirst(list);
  return (
    <div className="stack-tight no-print">
      <p className="small">
        <SheetRisk
          round={sheet.round.id}
          sheet={sheet.unit.key}
          shared={sheet.round.kind === "measured" && !roles.some(({ role }) => role === "owner")}
          stamp={list.map(({ leaf, code, atStake }) => `${leaf} ${code} ${atStake}`).join()}
        />
      </p>
      {leaves.length === 0 ? (
        <p className="small soft">{words.stakeNone}</p>
      ) : (
        <details className="stake">
          <summary>
            <span className="stake-open">{words.stakeOpen(leaves.length)}</span>
          </summary>
          <ul className="stake-list">
            {leaves.slice(0, MOST).map((each) => (
              <StakeItem key={each.leaf} sheet={sheet} each={each} />
            ))}
          </ul>
          {leaves.length > MOST && <Link to="gui">{words.stakeOpen(leaves.length)}</Link>}
        </details>
      )}
    </div>
  );
}

function StakeItem({ sheet, each }: { readonly sheet: SheetView; readonly each: LeafAtStake }) {
  const said = useSaid();
  const leaf = sheet.leaves.find(({ code }) => code === each.leaf);
  return (
    <li>
      <p>
        <Link to={`?tim=${encodeURIComponent(each.leaf)}`}>
          {each.leaf} {leaf?.label}
        </Link>
      </p>
      {each.findings.map((finding) => (
        <p key={finding.vi} className="small soft">
          {said(finding)}
        </p>
      ))}
    </li>
  );
}
