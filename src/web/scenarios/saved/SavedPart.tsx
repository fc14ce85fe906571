import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { ScenarioBase, ScenarioView } from "../../../contract/scenarios.ts";
import type { ScenarioStanding } from "../../../core/scenarios/index.ts";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import type { Draft } from "../draft.ts";
import { CopyDialog } from "./CopyDialog.tsx";
import { PutAwayDialog } from "./PutAwayDialog.tsx";
import { SaveDialog } from "./SaveDialog.tsx";
import { SavedList } from "./SavedList.tsx";
import { TasksDialog } from "./TasksDialog.tsx";

interface SavedPartProps {
  readonly base: ScenarioBase;
  readonly saved: ScenarioView | null;
  readonly draft: Draft;
  readonly unsaved: boolean;
  readonly standing: ScenarioStanding;
}

type Act = "save" | "save-as" | "copy" | "put-away" | "tasks" | null;

/** What can be done with what is tried: keep it, plan it, hand it out; and what was kept before. */
export function SavedPart({ base, saved, draft, unsaved, standing }: SavedPartProps) {
  const words = useWords(SCENARIOS);
  const [act, setAct] = useState<Act>(null);
  const close = () => setAct(null);
  const changed = standing.leaves.filter(({ gain }) => gain > 0).map(({ code }) => code);
  const mine = saved?.mayEdit ?? false;
  const plan = new URLSearchParams({
    dot: base.round.round,
    "don-vi": base.unit.unit,
    "tieu-chi": changed.join(","),
  });
  return (
    <>
      <section className="card stack no-print" aria-label={words.save}>
        {base.mayWrite && (
          <div className="row">
            {mine && (
              <Button disabled={!unsaved} onClick={() => setAct("save")}>
                {words.saveChanges}
              </Button>
            )}
            <Button
              variant={mine ? "default" : "filled"}
              disabled={draft.changes.length === 0}
              onClick={() => setAct("save-as")}
            >
              {saved === null ? words.save : words.saveAs}
            </Button>
          </div>
        )}
        {base.offices.length > 0 && changed.length > 0 && (
          <div className="row">
            <Link to={`/ke-hoach/moi?${plan}`}>{words.toPlan}</Link>
            {saved !== null && !unsaved && (
              <button type="button" className="link-button" onClick={() => setAct("tasks")}>
                {words.toTasks}
              </button>
            )}
            {(saved === null || unsaved) && <span className="small faint">{words.tasksUnsaved}</span>}
          </div>
        )}
        {saved !== null && (
          <div className="row small">
            {base.mayWrite && (
              <button type="button" className="link-button" onClick={() => setAct("copy")}>
                {words.copy}
              </button>
            )}
            {mine && (
              <button type="button" className="link-button" onClick={() => setAct("put-away")}>
                {words.putAway}
              </button>
            )}
          </div>
        )}
      </section>
      <SavedList base={base} open={saved?.id ?? ""} />
      {(act === "save" || act === "save-as") && (
        <SaveDialog base={base} saved={act === "save" ? saved : null} draft={draft} close={close} />
      )}
      {act === "copy" && saved && <CopyDialog base={base} saved={saved} close={close} />}
      {act === "put-away" && saved && <PutAwayDialog saved={saved} close={close} />}
      {act === "tasks" && saved && (
        <TasksDialog base={base} saved={saved} standing={standing} close={close} />
      )}
    </>
  );
}
