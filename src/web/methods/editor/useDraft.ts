import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { OwnMethodView } from "../../../contract/methods.ts";
import { ownMethodQuery, saveMethod } from "../../api/ownMethods.ts";
import { DraftSaver, type DraftView } from "./DraftSaver.ts";

interface Kept {
  readonly source: string;
  readonly rowVersion: number;
}

/** The draft being edited, and whether text kept on this machine was put back. */
export function useDraft(first: OwnMethodView): { saver: DraftSaver; draft: DraftView; restored: boolean } {
  const { id, version } = first;
  const client = useQueryClient();
  const [{ saver, restored }] = useState(() => start(first, client));
  const draft = useSyncExternalStore(saver.subscribe, saver.view);
  useEffect(() => () => void saver.flush(), [saver]);
  const unsaved = draft.state.kind !== "saved";
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);
  return useMemo(
    () => ({ saver, draft, restored, name: `${id}@${version}` }),
    [saver, draft, restored, id, version],
  );
}

/** Text kept under the version that the server still has is put back; under an older one it meets the conflict. */
function start(first: OwnMethodView, client: QueryClient): { saver: DraftSaver; restored: boolean } {
  const { id, version } = first;
  const key = `chiso:method:${id}@${version}`;
  const kept = keptAt(key);
  const base = kept === undefined ? first : { ...first, rowVersion: kept.rowVersion };
  const saver = new DraftSaver(base, {
    save: async (source, rowVersion) => {
      const saved = await saveMethod(id, version, source, rowVersion);
      // Whoever comes back to this page, or tries the set, begins from what was saved last.
      client.setQueryData(ownMethodQuery(id, version).queryKey, { ...first, ...saved, source });
      return saved;
    },
    keep: (text) => {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(text));
    },
  });
  if (kept !== undefined && first.mayWrite) saver.type(kept.source);
  return { saver, restored: kept !== undefined && kept.source !== first.source };
}

function keptAt(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("source" in kept) || !("rowVersion" in kept))
      return undefined;
    const { source, rowVersion } = kept;
    return typeof source === "string" && typeof rowVersion === "number" ? { source, rowVersion } : undefined;
  } catch {
    return undefined;
  }
}
