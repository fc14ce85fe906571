import { systemClock, uuidSource } from "../adapters/clock/index.ts";
import { createDocumentParts } from "../adapters/documents/index.ts";
import { openMethodLibrary } from "../adapters/files/method-library.ts";
import { openStore } from "../adapters/postgres/index.ts";
import { createStore } from "../adapters/postgres/store.ts";
import { createCalculations } from "../adapters/workers/index.ts";
import type { Context } from "../app/context.ts";
import { codeVersion } from "./codeVersion.ts";
import { openFileParts } from "./fileParts.ts";
import type { Settings } from "./settings.ts";

/** Everything the program is made of, wired and open. */
export interface Application {
  readonly context: Omit<Context, "actor">;
  readonly kind: "embedded" | "server";
  /** Resolves when the embedded database has ended, asked or not. */
  readonly databaseEnded: Promise<void>;
  /** Breaks off looking into files; what was under way waits for the next start. */
  readonly stopLooking: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens stores and library. `own` is for the server, which starts and upgrades the database; `join` for commands,
 * which work beside a running server. Throws a StoreError with words for the operator.
 */
export async function openApplication(settings: Settings, mode: "own" | "join"): Promise<Application> {
  const { dataFolder, databaseUrl } = settings;
  const open = await openStore({ dataFolder, mode, databaseUrl: databaseUrl ?? undefined });
  try {
    const { close: stopLooking, ...fileParts } = await openFileParts(settings);
    const { close: stopCalculating, ...calculations } = createCalculations();
    const documents = createDocumentParts();
    const context = {
      store: createStore(open.db),
      clock: systemClock,
      ids: uuidSource,
      ...fileParts,
      methods: openMethodLibrary(),
      ...documents,
      calculations,
      codeVersion: codeVersion(),
    };
    const close = async (): Promise<void> => {
      stopLooking();
      await stopCalculating();
      await open.close();
    };
    return { context, kind: open.kind, databaseEnded: open.ended, stopLooking, close };
  } catch (error) {
    await open.close();
    throw error;
  }
}
