import type { ReactNode } from "react";
import type { ScenarioBase, StandingView } from "../../contract/scenarios.ts";
import { rankWords } from "../../core/explain/explainScenario.ts";
import type { ScenarioStanding, Stand } from "../../core/scenarios/index.ts";
import { pointsText, signedText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { groupName } from "./AssumedBox.tsx";

interface StandPanelProps {
  readonly base: ScenarioBase;
  readonly standing: ScenarioStanding;
  readonly unsaved: boolean;
}

/** Total, group and rank now and in the scenario; read out by a screen reader as they move. */
export function StandPanel({ base, standing, unsaved }: StandPanelProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { before, after, total } = standing;
  return (
    <section className="card scenario-stand">
      <div className="row-apart">
        <h2>{words.after}</h2>
        {unsaved && <span className="tag">{words.unsaved}</span>}
      </div>
      <output className="scenario-total">
        <span className="scenario-number" id="scenario-total">
          {pointsText(after.total, language)}
        </span>{" "}
        <Gain gain={total.gain} />
      </output>
      <dl className="scenario-facts">
        <Fact
          name={words.total}
          now={pointsText(before.total, language)}
          then={pointsText(after.total, language)}
        />
        <Fact name={words.group} now={groupOf(before)} then={groupOf(after)} />
        <Fact name={words.rank} now={rankOf(before)} then={rankOf(after)} />
      </dl>
      <Gaps base={base} stand={after} />
    </section>
  );

  /** While a part is not known and nothing was assumed of it, all that can be said is between which places. */
  function rankOf({ rank }: Stand): string {
    if (rank === null) return words.noRank;
    const best = standing.unknown?.best.rank?.best ?? rank.best;
    return rankWords({ ...rank, best: Math.min(best, rank.best) }, language);
  }

  function groupOf({ group }: Stand): string {
    const low = groupName(base, group) ?? words.noGroup;
    const high = standing.unknown === null ? low : (groupName(base, standing.unknown.best.group) ?? low);
    return low === high ? low : words.between(low, high);
  }
}

function Fact({
  name,
  now,
  then,
}: {
  readonly name: string;
  readonly now: string;
  readonly then: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {now === then ? (
          now
        ) : (
          <>
            <span className="faint">{now}</span> <span aria-hidden="true">→</span>{" "}
            <span className="strong">{then}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** +1,5 ▲: a sign beside the colour. */
export function Gain({ gain }: { readonly gain: number }) {
  const { language } = useLanguage();
  const look = gain > 0 ? "scenario-gain" : gain < 0 ? "scenario-loss" : "faint";
  return <span className={`${look} nowrap`}>{gain === 0 ? "0" : signedText(gain, language, 4)}</span>;
}

/** How far it is to the next group and to both neighbours. */
export function Gaps({
  base,
  stand,
}: {
  readonly base: Pick<ScenarioBase, "names" | "groups">;
  readonly stand: StandingView["after"] | Stand;
}) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const n = (points: number): string => pointsText(points, language);
  const near = ({ units }: { readonly units: readonly string[] }): string => {
    const [first = "", ...rest] = units.map((unit) => base.names[unit] ?? unit);
    return rest.length === 0 ? first : `${first}${words.more(rest.length)}`;
  };
  const label = base.groups.find(({ id }) => id === stand.next?.id)?.label;
  const gaps = [
    stand.next && words.toGroup(n(stand.next.gap), label ?? stand.next.id),
    stand.above && words.toAbove(n(stand.above.gap), near(stand.above)),
    stand.below && words.toBelow(n(stand.below.gap), near(stand.below)),
    stand.provisional && words.upTo(n(stand.most)),
  ].filter((gap) => typeof gap === "string");
  if (gaps.length === 0) return null;
  return (
    <ul className="small soft scenario-notes">
      {gaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
}
