import { NativeSelect } from "@mantine/core";
import { Link, useNavigate } from "react-router";
import type { ScenarioBase } from "../../../contract/scenarios.ts";
import { pointsText } from "../../show/numbers.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { Gain } from "../StandPanel.tsx";

/** Scenarios kept of this unit that the reader may open, newest first. */
export function SavedList({ base, open }: { readonly base: ScenarioBase; readonly open: string }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { scenarios, unit } = base;
  const here = `/phuong-an/${unit.unit}`;
  return (
    <section className="card stack-tight no-print">
      <div className="row-apart">
        <h2 className="scenario-small-title">{words.saved}</h2>
        {open !== "" && <Link to={`${here}?dot=${base.round.round}`}>{words.fresh}</Link>}
      </div>
      {scenarios.length === 0 && <p className="small soft">{words.savedNone}</p>}
      <ul className="scenario-saved">
        {scenarios.map(({ id, title, byName, savedAt, total, gain, stale, roundTitle, round }) => (
          <li key={id}>
            <Link to={`${here}?pa=${id}`} aria-current={id === open ? "page" : undefined}>
              {title}
            </Link>{" "}
            <span className="nowrap">
              {pointsText(total, language)} <Gain gain={gain} />
            </span>
            {stale && <span className="tag tag-warning">{words.stale}</span>}
            <div className="small faint">
              {words.savedBy(byName, momentWords(savedAt, language))}
              {round !== base.round.round && ` · ${roundTitle}`}
            </div>
          </li>
        ))}
      </ul>
      {scenarios.length > 1 && <CompareChoice base={base} open={open} />}
    </section>
  );
}

function CompareChoice({ base, open }: { readonly base: ScenarioBase; readonly open: string }) {
  const words = useWords(SCENARIOS);
  const navigate = useNavigate();
  const here = `/phuong-an/${base.unit.unit}/so-sanh`;
  const [first, second] = base.scenarios;
  if (open === "")
    return (
      <Link className="small" to={`${here}?a=${second?.id ?? ""}&b=${first?.id ?? ""}`}>
        {words.compare}
      </Link>
    );
  return (
    <NativeSelect
      label={words.compareWith}
      value=""
      data={[
        { value: "", label: "…" },
        ...base.scenarios
          .filter(({ id }) => id !== open)
          .map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        if (value !== "") void navigate(`${here}?a=${open}&b=${value}`);
      }}
    />
  );
}
