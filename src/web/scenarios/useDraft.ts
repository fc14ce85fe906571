import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { type Draft, draftOf, EMPTY_DRAFT, isEmpty, readDraft, writeDraft } from "./draft.ts";

const PAUSE = 300;

/** What is being tried: begun from the address, else from the saved scenario; kept in the address while it differs from that. */
export function useDraft(base: ScenarioBase, saved: ScenarioView | null) {
  const [params] = useSearchParams();
  const key = `chiso:scenario:${base.unit.unit}:${base.round.round}:${saved?.id ?? ""}`;
  const begun = saved === null ? EMPTY_DRAFT : draftOf(saved);
  const [draft, setDraft] = useState<Draft>(() => readDraft(params.get("thu") ?? "", key) ?? begun);
  const unsaved = saved === null ? !isEmpty(draft) : JSON.stringify(draft) !== JSON.stringify(begun);
  useEffect(() => {
    const timer = setTimeout(() => keepInAddress(unsaved ? writeDraft(draft, key) : ""), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, unsaved, key]);
  const change = useCallback((to: (before: Draft) => Draft) => setDraft(to), []);
  return { draft, change, unsaved };
}

/** Past the router: what is typed is no way to another page, and must not cut short one that has begun. */
function keepInAddress(signs: string): void {
  const address = new URL(window.location.href);
  if (signs === "") address.searchParams.delete("thu");
  else address.searchParams.set("thu", signs);
  if (address.href !== window.location.href)
    window.history.replaceState(window.history.state, "", address.href);
}
