import type { QueryClient } from "@tanstack/react-query";
import type { LeafSaved, SheetView } from "../../../contract/sheets.ts";
import { sessionQuery } from "../../api/session.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { attemptSave } from "./attempt.ts";
import { keepUnsaved, keptUnsaved } from "./keepUnsaved.ts";
import { SaveQueue } from "./SaveQueue.ts";
import type { Attempt, Unsaved } from "./state.ts";

export interface OpenQueue {
  readonly queue: SaveQueue;
  /** How many values were found on this machine from an earlier visit; told once. */
  readonly restored: number;
}

const open = new Map<string, OpenQueue>();

/** Where the unsaved values of one person's sheet are kept on this machine. */
export function unsavedPlace(account: string, sheet: SheetAddress): string {
  return `chiso:unsaved:${account}:${sheet.round}:${sheet.unit}`;
}

/**
 * The queue of one person's sheet: one per browser tab, whichever pages come and go, so that what is typed just before
 * leaving a page is still sent and never sent twice.
 */
export function queueOf(client: QueryClient, account: string, sheet: SheetAddress): OpenQueue {
  const place = unsavedPlace(account, sheet);
  const known = open.get(place);
  if (known) return known;
  const queue = new SaveQueue({
    send: (one) => sendAs(client, account, sheet, one),
    keep: (unsaved) => keepUnsaved(place, unsaved),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const kept = keptUnsaved(place);
  queue.restore(kept);
  open.set(place, { queue, restored: 0 });
  return { queue, restored: kept.length };
}

/** Sends only in the name of whoever typed it: with nobody or somebody else signed in the value waits. */
async function sendAs(
  client: QueryClient,
  account: string,
  sheet: SheetAddress,
  one: Unsaved,
): Promise<Attempt> {
  if (client.getQueryData(sessionQuery.queryKey)?.account.id !== account)
    return { kind: "no-answer", words: null };
  const key = sheetQuery(sheet).queryKey;
  const attempt = await attemptSave(sheet, one, (saved) => {
    void client.cancelQueries({ queryKey: key });
    client.setQueryData(key, (old) => (old ? withSaved(old, saved) : old));
  });
  if (attempt.kind === "no-answer" && attempt.words) {
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
  if (attempt.kind === "conflict" && attempt.other.value === one.value) {
    void client.invalidateQueries({ queryKey: key });
    return { kind: "saved", version: attempt.other.version, savedAt: attempt.other.updatedAt };
  }
  return attempt;
}

/** The sheet with what a save answered put in its place. */
export function withSaved(sheet: SheetView, saved: LeafSaved): SheetView {
  const leaves = sheet.leaves.map((leaf) => (leaf.code === saved.leaf.code ? saved.leaf : leaf));
  return { ...sheet, leaves, nodes: saved.nodes, total: saved.total };
}
