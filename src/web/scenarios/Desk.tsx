import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { explainChangeFault, explainScenarioNote } from "../../core/explain/explainScenario.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { AssumedBox } from "./AssumedBox.tsx";
import { BasisNote } from "./BasisNote.tsx";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import type { Engine } from "./engine.ts";
import { FieldTable } from "./FieldTable.tsx";
import { GoalPart } from "./goal/GoalPart.tsx";
import { namingOf } from "./naming.ts";
import { StandPanel } from "./StandPanel.tsx";
import { SavedNotes } from "./saved/SavedNotes.tsx";
import { SavedPart } from "./saved/SavedPart.tsx";
import { TryList } from "./try/TryList.tsx";
import { useDraft } from "./useDraft.ts";

interface DeskProps {
  readonly base: ScenarioBase;
  readonly saved: ScenarioView | null;
  readonly engine: Engine;
}

/** The desk: what is tried on the left, what comes of it on the right, moving at once. */
export function Desk({ base, saved, engine }: DeskProps) {
  const words = useWords(SCENARIOS);
  const { draft, change, unsaved } = useDraft(base, saved);
  const { changes, assumed } = draft;
  const answer = useMemo(() => engine.answer({ changes, assumed }), [engine, changes, assumed]);
  // While a change cannot be computed the rest of the page stands on the sheet as it is.
  const shown = useMemo(
    () => (answer.ok ? answer : engine.answer({ changes: [], assumed })),
    [answer, engine, assumed],
  );
  if (!shown.ok) return null;
  const { standing, detail } = shown;
  return (
    <div className="scenario-desk">
      <div className="stack-wide">
        <BasisNote base={base} />
        {saved && <SavedNotes saved={saved} before={standing.before.total} />}
        {!answer.ok && <Faults base={base} faults={answer.faults} change={change} />}
        <AssumedBox unknown={standing.unknown} draft={draft} change={change} />
        <GoalPart base={base} engine={engine} draft={draft} change={change} standing={standing} />
        <TryList base={base} draft={draft} change={change} detail={detail} why={engine.why} />
      </div>
      <aside className="scenario-side stack" aria-label={words.after}>
        <StandPanel base={base} standing={standing} unsaved={unsaved} />
        {changes.length > 0 && (
          <Button variant="default" onClick={() => change(() => ({ ...EMPTY_DRAFT, assumed }))}>
            {words.resetAll}
          </Button>
        )}
        <SavedPart base={base} saved={saved} draft={draft} unsaved={unsaved} standing={standing} />
        <FieldTable base={base} fields={standing.fields} />
        <Notes base={base} notes={standing.notes} />
      </aside>
    </div>
  );
}

type Answered = ReturnType<Engine["answer"]>;
type Faulty = Extract<Answered, { ok: false }>["faults"];

/** What cannot be tried, with a way out. */
export function Faults(props: {
  readonly base: ScenarioBase;
  readonly faults: Faulty;
  readonly change: (to: (draft: Draft) => Draft) => void;
}) {
  const { base, faults, change } = props;
  const words = useWords(SCENARIOS);
  const said = useSaid();
  const leaves = new Set(faults.map(({ leaf }) => leaf));
  const drop = () =>
    change((draft) => ({ ...draft, changes: draft.changes.filter(({ leaf }) => !leaves.has(leaf)) }));
  return (
    <section className="note note-danger stack" role="alert">
      <p className="strong">{words.faults}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.leaf} ${fault.code} ${fault.input ?? ""}`}>
            {said(explainChangeFault(fault, namingOf(base)))}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={drop}>
          {words.dropFaulty}
        </Button>
      </div>
    </section>
  );
}

/** What a reader must know beside the numbers. */
export function Notes(props: {
  readonly base: ScenarioBase;
  readonly notes: Extract<Answered, { ok: true }>["standing"]["notes"];
}) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  return (
    <section className="small soft">
      <h3 className="strong">{words.notes}</h3>
      <ul className="scenario-notes">
        {props.notes.map((note) => (
          <li key={`${note.code} ${note.leaf ?? ""}`}>
            {explainScenarioNote(note, namingOf(props.base), language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
