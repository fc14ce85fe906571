import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { LeafSaved, SheetView } from "../../../contract/sheets.ts";
import { sessionQuery, useSession } from "../../api/session.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { attemptSave } from "./attempt.ts";
import { keepUnsaved, keptUnsaved } from "./keepUnsaved.ts";
import { SaveQueue } from "./SaveQueue.ts";
import { keyOf, type QueueView, type Target, type Unsaved } from "./state.ts";

export const SavingContext = createContext<SaveQueue | null>(null);

export function unsavedPlace(account: string, sheet: SheetAddress): string {
  return `chiso:unsaved:${account}:${sheet.round}:${sheet.unit}`;
}

/** The queue of one sheet, alive while its page is open; answers it and how many values it found from an earlier visit. */
export function useSaving(sheet: SheetAddress): { readonly queue: SaveQueue; readonly restored: number } {
  const client = useQueryClient();
  const account = useSession()?.account.id ?? "";
  const place = unsavedPlace(account, sheet);
  const { round, unit } = sheet;
  const { queue, kept } = useMemo(() => {
    const takeOver = (saved: LeafSaved) => {
      const key = sheetQuery({ round, unit }).queryKey;
      void client.cancelQueries({ queryKey: key });
      client.setQueryData(key, (old) => (old ? withSaved(old, saved) : old));
    };
    const made = new SaveQueue({
      send: async (one) => {
        const attempt = await attemptSave({ round, unit }, one, takeOver);
        if (attempt.kind === "no-answer" && attempt.words)
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        return attempt;
      },
      keep: (unsaved) => keepUnsaved(place, unsaved),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    return { queue: made, kept: keptUnsaved(place) };
  }, [client, place, round, unit]);

  useEffect(() => {
    queue.restore(kept);
    const back = () => queue.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (queue.view().unsaved.size > 0) event.preventDefault();
    };
    addEventListener("online", back);
    addEventListener("beforeunload", leaving);
    return () => {
      removeEventListener("online", back);
      removeEventListener("beforeunload", leaving);
      queue.flush();
    };
  }, [queue, kept]);
  return { queue, restored: kept.length };
}

/** The sheet with what a save answered put in its place. */
export function withSaved(sheet: SheetView, saved: LeafSaved): SheetView {
  const leaves = sheet.leaves.map((leaf) => (leaf.code === saved.leaf.code ? saved.leaf : leaf));
  return { ...sheet, leaves, nodes: saved.nodes, total: saved.total };
}

export function useQueue(): SaveQueue {
  const queue = useContext(SavingContext);
  if (!queue) throw new Error("no sheet is open for saving");
  return queue;
}

/** Everything the queue holds; for summaries. */
export function useQueueView(): QueueView {
  const queue = useQueue();
  return useSyncExternalStore(queue.subscribe, queue.view);
}

/** The unsaved value of one input, if any; renders only when that one changes. */
export function useUnsaved(target: Target): Unsaved | undefined {
  const queue = useQueue();
  const key = keyOf(target);
  return useSyncExternalStore(queue.subscribe, () => queue.view().unsaved.get(key));
}

export function useSavedAt(target: Target): string | undefined {
  const queue = useQueue();
  const key = keyOf(target);
  return useSyncExternalStore(queue.subscribe, () => queue.view().savedAt.get(key));
}
