import type { Context } from "../context.ts";
import { type FileFacts, InspectionFault } from "../files/index.ts";
import type { WaitingFile } from "./ports.ts";
import { bodyWords } from "./words.ts";

type Services = Omit<Context, "actor">;

/** So long a file belongs to the program that took it; if that one dies, another takes it up after. */
const LEASE_MS = 5 * 60_000;
const MOST_ATTEMPTS = 3;

/**
 * Looks into the file that has waited longest: pages, text, signatures. False when none waits. What is found is kept in
 * the store, so that a restart goes on where the last one stopped.
 */
export async function inspectNext(services: Services): Promise<boolean> {
  const now = services.clock.now();
  const waiting = await services.store.write((tx) =>
    tx.library.takeWaiting(now, new Date(now.getTime() + LEASE_MS)),
  );
  if (!waiting) return false;
  const found = await factsOf(services, waiting);
  const at = services.clock.now();
  const trust = await services.inspection.trust();
  await services.store.write(async (tx) => {
    const { sha256 } = waiting;
    if ("fault" in found) await tx.library.keepFault({ sha256, text: found.fault, at });
    else await tx.library.keepFacts({ sha256, facts: found, words: bodyWords(found.pages), trust, at });
    await tx.risk.markFile(sha256);
  });
  return true;
}

/** At the start: signatures judged under other authorities than today's are judged again. */
export async function inspectAgainUnderNewTrust(services: Services): Promise<void> {
  const trust = await services.inspection.trust();
  await services.store.write((tx) => tx.library.waitForTrust(trust, services.clock.now()));
}

/** A file that cannot be read is settled; trouble of our own (disk, memory) is tried again some times. */
async function factsOf(services: Services, waiting: WaitingFile): Promise<FileFacts | { fault: string }> {
  try {
    return await services.inspection.facts(waiting);
  } catch (error) {
    if (!(error instanceof InspectionFault) && waiting.attempts < MOST_ATTEMPTS) throw error;
    return { fault: error instanceof Error ? error.message.slice(0, 500) : "unknown" };
  }
}
