import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { ScenarioBase } from "../../contract/scenarios.ts";
import { partQuery } from "../api/scenarios.ts";
import { Loading, Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { AssumedBox } from "./AssumedBox.tsx";
import { BasisNote } from "./BasisNote.tsx";
import { Faults, Notes } from "./Desk.tsx";
import { EMPTY_DRAFT } from "./draft.ts";
import type { Engine } from "./engine.ts";
import { FieldTable } from "./FieldTable.tsx";
import { StandPanel } from "./StandPanel.tsx";
import { TryList } from "./try/TryList.tsx";
import { useDraft } from "./useDraft.ts";

interface PartDeskProps {
  readonly base: ScenarioBase;
  readonly engine: Engine;
}

/**
 * The desk of a department: its own criteria of a province's sheet. Points of a criterion are reckoned here; what comes of
 * them for the province is asked of the server, for the criteria of others are not here.
 */
export function PartDesk({ base, engine }: PartDeskProps) {
  const words = useWords(SCENARIOS);
  const [params] = useSearchParams();
  const { draft, change } = useDraft(base, null);
  const { changes, assumed } = draft;
  const answer = useMemo(() => engine.answer({ changes, assumed: null }), [engine, changes]);
  const shown = useMemo(
    () => (answer.ok ? answer : engine.answer({ changes: [], assumed: null })),
    [answer, engine],
  );
  const year = Number(params.get("nam") ?? "") || null;
  const asked = { round: base.round.round, changes: answer.ok ? changes : [], assumed, year };
  const whole = useQuery(partQuery(base.unit.unit, asked));
  const standing = whole.data?.standing;
  return (
    <div className="scenario-desk">
      <div className="stack-wide">
        <p className="note">{words.part(base.unit.name)}</p>
        <BasisNote base={base} />
        {!answer.ok && <Faults base={base} faults={answer.faults} change={change} />}
        {standing && <AssumedBox unknown={standing.unknown} draft={draft} change={change} />}
        {shown.ok && (
          <TryList base={base} draft={draft} change={change} detail={shown.detail} why={engine.why} />
        )}
      </div>
      <aside className="scenario-side stack" aria-label={words.after}>
        {whole.error && <Problem error={whole.error} />}
        {standing === undefined && !whole.error && <Loading lines={4} />}
        {standing && <StandPanel base={base} standing={standing} unsaved={false} />}
        {changes.length > 0 && (
          <Button variant="default" onClick={() => change(() => ({ ...EMPTY_DRAFT, assumed }))}>
            {words.resetAll}
          </Button>
        )}
        {standing && <FieldTable base={base} fields={standing.fields} />}
        {standing && <Notes base={base} notes={standing.notes} />}
      </aside>
    </div>
  );
}
