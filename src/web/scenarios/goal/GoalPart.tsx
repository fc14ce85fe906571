import { Button } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import type { OpenLeaf, ScenarioBase } from "../../../contract/scenarios.ts";
import { highestTotal, type ScenarioStanding } from "../../../core/scenarios/index.ts";
import { ErrorSummary, type FormFault } from "../../parts/ErrorSummary.tsx";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import type { Draft } from "../draft.ts";
import type { Engine } from "../engine.ts";
import { GoalAnswerView } from "./GoalAnswerView.tsx";
import { GoalBoxes } from "./GoalBoxes.tsx";
import { OpenLeaves } from "./OpenLeaves.tsx";
import { readGoal, typedGoal } from "./typedGoal.ts";
import { useGoal } from "./useGoal.ts";

interface GoalPartProps {
  readonly base: ScenarioBase;
  readonly engine: Engine;
  readonly draft: Draft;
  readonly change: (to: (draft: Draft) => Draft) => void;
  readonly standing: ScenarioStanding;
}

/**
 * A goal, the criteria that can be worked on, and the cheapest way there, sought apart from the page. Folds away once a
 * way was taken, so that what came of it stands under the eyes.
 */
export function GoalPart({ base, engine, draft, change, standing }: GoalPartProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { seeking, seek, stop } = useGoal();
  const [typed, setTyped] = useState(() => typedGoal(draft.goal, base, language));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [unfolded, setUnfolded] = useState(true);
  const head = useRef<HTMLElement>(null);
  const open = draft.open ?? proposed(base);
  const taken = () => {
    stop();
    setUnfolded(false);
    head.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const most = highestTotal(engine.compiled);
    const goal = readGoal(typed, most, language);
    const found: FormFault[] = [];
    if (goal === "total-fault")
      found.push({ field: "goal-total", text: words.goalTotalFault(pointsText(most, language)) });
    if (goal === "rank-fault") found.push({ field: "goal-rank", text: words.goalRankFault });
    if (typed.kind !== "total" && standing.unknown !== null)
      found.push({ field: "assumed", text: words.goalUnknownFault });
    if (open.length === 0) found.push({ field: "open-leaves", text: words.noLeaf });
    setFaults(found);
    if (found.length > 0 || typeof goal === "string") return;
    change((before) => ({ ...before, goal }));
    const { changes, assumed } = draft;
    seek({
      method: engine.compiled.method,
      setting: base.setting,
      supposed: { changes, assumed },
      open,
      goal,
    });
  };
  return (
    <section className="card scenario-goal" aria-labelledby="scenario-goal">
      <details open={unfolded} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
        <summary ref={head}>
          <h2 id="scenario-goal">{words.goal}</h2>
        </summary>
        <div className="stack">
          <p className="small soft measure">{words.goalLead}</p>
          <form className="stack" onSubmit={submit} noValidate>
            <ErrorSummary faults={faults} />
            <GoalBoxes base={base} typed={typed} change={setTyped} faults={faults} />
            <OpenLeaves
              base={base}
              open={open}
              choose={(next) => change((before) => ({ ...before, open: next }))}
              propose={() => change((before) => ({ ...before, open: null }))}
            />
            <div className="form-actions">
              <Button type="submit" loading={seeking.state === "seeking"}>
                {words.seek}
              </Button>
              {seeking.state === "seeking" && (
                <Button variant="default" onClick={stop}>
                  {words.stopSeeking}
                </Button>
              )}
            </div>
          </form>
          <output className="stack">
            {seeking.state === "seeking" && <p className="soft">{words.seeking}</p>}
            {seeking.state === "answered" && (
              <GoalAnswerView base={base} reply={seeking.reply} change={change} done={taken} />
            )}
          </output>
        </div>
      </details>
    </section>
  );
}

function proposed({ leaves }: ScenarioBase): OpenLeaf[] {
  return leaves.filter(({ open }) => open).map(({ code, effort }) => ({ leaf: code, effort }));
}
