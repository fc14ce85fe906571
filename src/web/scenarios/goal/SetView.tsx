import { Button } from "@mantine/core";
import type { ScenarioBase } from "../../../contract/scenarios.ts";
import { explainAssumption } from "../../../core/explain/explainScenario.ts";
import type { Assumption, GoalSet } from "../../../core/scenarios/index.ts";
import { valueWords } from "../../sheet/valueWords.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { Gain } from "../StandPanel.tsx";

interface SetViewProps {
  readonly base: ScenarioBase;
  readonly title: string;
  readonly set: GoalSet;
  readonly assumptions: readonly Assumption[];
  readonly remark?: string;
  readonly adopt: (set: GoalSet) => void;
}

/** A set of improvements: what to do at each criterion, what it brings and what it takes. */
export function SetView({ base, title, set, assumptions, remark = "", adopt }: SetViewProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const n = (points: number): string => pointsText(points, language);
  const leaves = new Map(base.leaves.map((leaf) => [leaf.code, leaf]));
  return (
    <section className="scenario-set stack-tight">
      <h3>{title}</h3>
      <p className="strong">
        {words.setSum(set.options.length, n(set.effort), n(set.gain), n(set.result.total))}
      </p>
      {remark !== "" && <p className="small">{remark}</p>}
      <ul>
        {set.options.map(({ leaf, inputs, gain, effort }) => {
          const known = leaves.get(leaf);
          const done = Object.entries(inputs).map(([name, value]) => {
            const input = known?.inputs.find((each) => each.name === name);
            return `${input?.label ?? name}: ${valueWords(input, value, language)}`;
          });
          return (
            <li key={leaf}>
              <span className="leaf-code">{leaf}</span> {known?.label} <Gain gain={gain} />{" "}
              <span className="faint small nowrap">
                {words.effort.toLocaleLowerCase("vi")} {n(effort)}
              </span>
              {done.length > 0 && <div className="small soft">{done.join("; ")}</div>}
            </li>
          );
        })}
      </ul>
      {assumptions.length > 0 && (
        <ul className="small soft scenario-notes">
          {assumptions.map((assumption) => (
            <li key={assumption}>{explainAssumption(assumption, language)}</li>
          ))}
        </ul>
      )}
      {set.options.length > 0 && (
        <div>
          <Button variant="default" onClick={() => adopt(set)}>
            {words.adopt}
          </Button>
        </div>
      )}
    </section>
  );
}
