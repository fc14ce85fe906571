import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ScenarioView } from "../../../contract/scenarios.ts";
import { recomputeScenario } from "../../api/scenarios.ts";
import { announce } from "../../parts/announce.ts";
import { Problem } from "../../parts/states.tsx";
import { pointsText } from "../../show/numbers.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";

interface SavedNotesProps {
  readonly saved: ScenarioView;
  /** Total of the sheet as it stands. */
  readonly before: number;
}

/** Which saved scenario this is, and what has changed beneath it since. */
export function SavedNotes({ saved, before }: SavedNotesProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const said = useSaid();
  const stale = saved.stale.sheet || saved.stale.others;
  const then = pointsText(saved.kept.standing.before.total, language);
  return (
    <section className="card stack-tight">
      <div className="row-apart">
        <h2>{saved.title}</h2>
        <span className="small faint">
          {words.savedBy(saved.byName, momentWords(saved.savedAt, language))}
        </span>
      </div>
      {saved.note !== "" && <p className="written">{saved.note}</p>}
      {saved.mine && saved.sharing !== "private" && <CopyLink />}
      {saved.ranksHidden && <p className="small soft">{words.ranksHidden}</p>}
      {saved.faults.map((fault) => (
        <p key={`${fault.leaf} ${fault.vi}`} className="small losing">
          {said(fault)}
        </p>
      ))}
      {stale && (
        <div className="note note-warning stack-tight">
          {saved.stale.sheet && <p>{words.staleSheet(then, pointsText(before, language))}</p>}
          {saved.stale.others && <p>{words.staleOthers}</p>}
          {saved.mayEdit && saved.faults.length === 0 && <Recompute id={saved.id} />}
        </div>
      )}
    </section>
  );
}

function Recompute({ id }: { readonly id: string }) {
  const words = useWords(SCENARIOS);
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => recomputeScenario(id),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["scenario"] }),
        client.invalidateQueries({ queryKey: ["scenario-base"] }),
      ]),
  });
  return (
    <div>
      {again.error && <Problem error={again.error} />}
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {words.recompute}
      </Button>
    </div>
  );
}

function CopyLink() {
  const words = useWords(SCENARIOS);
  const [failed, setFailed] = useState(false);
  const copy = () => {
    const { origin, pathname, search } = window.location;
    const id = new URLSearchParams(search).get("pa") ?? "";
    navigator.clipboard
      .writeText(`${origin}${pathname}?pa=${id}`)
      .then(() => announce(words.copied))
      .catch(() => setFailed(true));
  };
  return (
    <p className="small">
      <button type="button" className="link-button" onClick={copy}>
        {words.copyLink}
      </button>
      {failed && <code> {window.location.href}</code>}
    </p>
  );
}
