import { Checkbox } from "@mantine/core";
import { memo, useState } from "react";
import type { z } from "zod";
import type { ScenarioChange, ScenarioLeafView } from "../../../contract/scenarios.ts";
import type { Outcome } from "../../../core/outcome.ts";
import { AnswerBox } from "../../sheet/leaf/InputBox.tsx";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { type Draft, setAside, withInput, withInputs } from "../draft.ts";
import type { Engine } from "../engine.ts";
import { Gain } from "../StandPanel.tsx";

interface TryLeafProps {
  readonly leaf: z.infer<typeof ScenarioLeafView>;
  /** As on the sheet. */
  readonly entry: ScenarioChange["inputs"];
  /** As tried. */
  readonly inputs: ScenarioChange["inputs"];
  /** Taken not to apply. */
  readonly aside: boolean;
  readonly before: Outcome | undefined;
  readonly after: Outcome | undefined;
  readonly change: (to: (draft: Draft) => Draft) => void;
  readonly why: Engine["why"];
}

/** One criterion: its points now and then, why, and the boxes of the sheet to try others in. */
export const TryLeaf = memo(function TryLeaf(props: TryLeafProps) {
  const { leaf, entry, inputs, aside, before, after, change, why } = props;
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const changed = aside || Object.keys(inputs).length > 0;
  const [open, setOpen] = useState(changed);
  const [now, then] = [pointsIn(before), pointsIn(after)];
  const sign = leaf.block === "penalty" ? -1 : 1;
  return (
    <details
      className="card scenario-leaf"
      data-changed={changed}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className="scenario-leaf-name">
          <span className="leaf-code">{leaf.code}</span> {leaf.label}
          {leaf.scoredBy !== "self" && <span className="tag">{words.outside}</span>}
        </span>
        {aside ? (
          <span className="tag">{words.apart}</span>
        ) : (
          <span className="number nowrap">
            {pointsText(then, language)}
            <span className="faint">{words.max(pointsText(leaf.max, language))}</span>{" "}
            {then !== now && <Gain gain={sign * (then - now)} />}
          </span>
        )}
      </summary>
      {open && (
        <div className="stack scenario-leaf-body">
          <p className="small soft">{leaf.ruleText}</p>
          {leaf.maySetAside && (
            <Checkbox
              label={words.aside}
              description={words.asideHint}
              checked={aside}
              onChange={({ currentTarget: { checked } }) =>
                change((draft) => setAside(draft, leaf.code, checked))
              }
            />
          )}
          {!aside && (
            <div className="leaf-inputs">
              {leaf.inputs.map((input) => (
                <AnswerBox
                  key={input.name}
                  id={`try-${leaf.code}-${input.name}`}
                  input={input}
                  value={inputs[input.name] ?? entry[input.name] ?? null}
                  change={(value) =>
                    change((draft) =>
                      withInput(draft, leaf.code, input.name, value, entry[input.name] ?? null),
                    )
                  }
                  leave={() => undefined}
                />
              ))}
            </div>
          )}
          {after && <p className="small scenario-why">{why(leaf.code, after, language)}</p>}
          {changed && (
            <div>
              <button
                type="button"
                className="link-button"
                onClick={() => change((draft) => withInputs(draft, leaf.code, {}))}
              >
                {words.reset}
              </button>
            </div>
          )}
        </div>
      )}
    </details>
  );
});

function pointsIn(outcome: Outcome | undefined): number {
  return outcome?.kind === "scored" ? outcome.points : 0;
}
