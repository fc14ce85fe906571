import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { UnitRisk } from "../../contract/risk.ts";
import { Empty } from "../parts/states.tsx";
import { aboutPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { Tasks } from "./LeafCard.tsx";

/** Between rounds: what was lost in the newest published result, and the work against it. */
export function Losses({ view }: { readonly view: UnitRisk }) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  const { losses } = view;
  if (losses === null) {
    return (
      <Empty title={words.nothingRunning}>
        <p className="soft">{words.neverPublished}</p>
      </Empty>
    );
  }
  const said = (points: number): string => aboutPoints(points, language);
  return (
    <section className="stack" aria-labelledby="risk-losses">
      <h2 id="risk-losses">{words.betweenTitle(losses.title)}</h2>
      <p className="soft measure">{words.betweenLead}</p>
      <div className="row-apart">
        <p className="strong">{words.lostOf(said(losses.lost), said(losses.max))}</p>
        <Button
          component={Link}
          variant="default"
          to={`/ke-hoach/moi?dot=${losses.round}&don-vi=${view.unit}`}
        >
          {words.plan}
        </Button>
      </div>
      <ul className="risk-list">
        {losses.leaves.map((leaf) => (
          <li key={leaf.leaf} className="risk-leaf risk-leaf-lost">
            <p className="row-apart">
              <span className="strong">
                {leaf.leaf} {leaf.label}
              </span>
              <span className="tag tag-danger nowrap">{words.hasLost(said(leaf.lost), said(leaf.max))}</span>
            </p>
            <p className="small">{leaf.reason}</p>
            {leaf.tasks.length === 0 ? <p className="faint">{words.noTask}</p> : <Tasks leaf={leaf} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
