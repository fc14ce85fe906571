import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { useSession } from "../../api/session.ts";
import type { SheetAddress } from "../../api/sheet.ts";
import { queueOf } from "./queues.ts";
import type { SaveQueue } from "./SaveQueue.ts";
import { keyOf, type QueueView, type Target, type Unsaved } from "./state.ts";

export const SavingContext = createContext<SaveQueue | null>(null);

/** The queue of the reader's sheet, and how many values it found from an earlier visit. */
export function useSaving(sheet: SheetAddress): { readonly queue: SaveQueue; readonly restored: number } {
  const client = useQueryClient();
  const account = useSession()?.account.id ?? "";
  const { round, unit } = sheet;
  const { queue, restored } = useMemo(
    () => queueOf(client, account, { round, unit }),
    [client, account, round, unit],
  );
  useEffect(() => {
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
  }, [queue]);
  return { queue, restored };
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
