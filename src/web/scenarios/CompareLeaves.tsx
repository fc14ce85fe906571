import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { Wide } from "../parts/Wide.tsx";
import { valueWords } from "../sheet/valueWords.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { Gain } from "./StandPanel.tsx";

interface CompareLeavesProps {
  readonly base: ScenarioBase;
  readonly views: readonly ScenarioView[];
}

/** Criteria that one of them changes, and to what. */
export function CompareLeaves({ base, views }: CompareLeavesProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const changed = new Set(views.flatMap(({ changes }) => changes.map(({ leaf }) => leaf)));
  const known = base.leaves.filter(({ code }) => changed.has(code));
  return (
    <section className="stack">
      <h2>{words.compareLeaves}</h2>
      <Wide label={words.compareLeaves}>
        <table className="table table-stick">
          <thead>
            <tr>
              <th scope="col">{words.criteria}</th>
              {views.map(({ id, title }) => (
                <th scope="col" key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((leaf) => (
              <tr key={leaf.code}>
                <th scope="row">
                  <span className="leaf-code">{leaf.code}</span> {leaf.label}
                </th>
                {views.map(({ id, changes, kept }) => {
                  const change = changes.find((each) => each.leaf === leaf.code);
                  const move = kept.standing.leaves.find((each) => each.code === leaf.code);
                  if (change === undefined)
                    return (
                      <td key={id} className="faint">
                        {words.unchanged}
                      </td>
                    );
                  return (
                    <td key={id}>
                      {move && <Gain gain={move.gain} />}{" "}
                      <span className="small soft">
                        {change.notApplicable === true && words.apart}
                        {Object.entries(change.inputs)
                          .map(([name, value]) => {
                            const input = leaf.inputs.find((each) => each.name === name);
                            return `${input?.label ?? name}: ${valueWords(input, value, language)}`;
                          })
                          .join("; ")}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
