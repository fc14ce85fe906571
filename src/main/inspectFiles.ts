import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../app/context.ts";
import { inspectAgainUnderNewTrust, inspectNext } from "../app/library/index.ts";

const LOOK_EVERY_MS = 2_000;

/**
 * Looks into the files of documents, one after the other, as long as the server runs. The queue lies in the store:
 * what is under way when the program ends is taken up again after. Returns the way to stop.
 */
export function inspectFiles(
  services: Omit<Context, "actor">,
  trouble: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async (): Promise<void> => {
    await inspectAgainUnderNewTrust(services).catch(trouble);
    while (!signal.aborted) {
      const found = await inspectNext(services).catch((error: unknown) => {
        if (!signal.aborted) trouble(error);
        return false;
      });
      if (!found) await pause(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const working = work();
  return async () => {
    stopping.abort();
    await working;
  };
}
