import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { type Draft, draftOf, EMPTY_DRAFT, isEmpty, readDraft, writeDraft } from "./draft.ts";

const PAUSE = 300;

/** What is being tried: begun from the address, else from the saved scenario; kept in the address while it differs from that. */
export function useDraft(base: ScenarioBase, saved: ScenarioView | null) {
  const [params, setParams] = useSearchParams();
  const key = `chiso:scenario:${base.unit.unit}:${base.round.round}:${saved?.id ?? ""}`;
  const begun = saved === null ? EMPTY_DRAFT : draftOf(saved);
  const [draft, setDraft] = useState<Draft>(() => readDraft(params.get("thu") ?? "", key) ?? begun);
  const unsaved = saved === null ? !isEmpty(draft) : JSON.stringify(draft) !== JSON.stringify(begun);
  useEffect(() => {
    const timer = setTimeout(() => {
      const signs = unsaved ? writeDraft(draft, key) : "";
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (signs === "") next.delete("thu");
          else next.set("thu", signs);
          return next.toString() === before.toString() ? before : next;
        },
        { replace: true, preventScrollReset: true },
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, unsaved, key, setParams]);
  const change = useCallback((to: (before: Draft) => Draft) => setDraft(to), []);
  return { draft, change, unsaved };
}
