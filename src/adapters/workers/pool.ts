import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Watch } from "../../app/indices/index.ts";
import { type IndexFault, indexFault, type Refusable } from "../../core/index.ts";
import { packageRoot } from "../package-root.ts";
import type { Answer, TaskKind, Tasks, Values } from "./tasks.ts";

export interface WorkerSettings {
  /** By default one less than the machine has, at least 1: the thread that answers people keeps its own. */
  readonly threads?: number;
  /** Megabytes that one thread may hold. */
  readonly memory?: number;
}

const IDLE_MS = 30_000;
const MEMORY_MB = 2048;

/** Threads that are started when first needed and end when they have been idle. */
export class WorkerPool {
  readonly threads: number;
  private readonly memory: number;
  private pool: Piscina | undefined;
  private failure: unknown;

  constructor({ threads, memory = MEMORY_MB }: WorkerSettings) {
    this.threads = threads ?? Math.max(1, availableParallelism() - 1);
    this.memory = memory;
  }

  /** Answers in the order of the tasks, or the faults of the first that is refused; what is left of the others is then dropped. */
  async together<Kind extends TaskKind>(
    tasks: readonly Tasks[Kind][],
    { progress, signal }: Watch,
  ): Promise<Refusable<readonly Values[Kind][]>> {
    if (wasCancelled(signal)) return refused(cancelled());
    const pool = this.running();
    const stop = new AbortController();
    // Every task listens.
    setMaxListeners(0, stop.signal);
    const abort = (): void => stop.abort();
    signal?.addEventListener("abort", abort, { once: true });
    let done = 0;
    const one = async (task: Tasks[Kind]): Promise<Values[Kind]> => {
      const answer = (await pool.run(task, { signal: stop.signal })) as Answer;
      if (!answer.ok) throw new Refused(answer.faults);
      done += 1;
      progress?.(done / tasks.length);
      return answer.value as Values[Kind]; // a task is answered in its kind
    };
    const running = tasks.map(one);
    try {
      return { ok: true, value: await Promise.all(running) };
    } catch (error) {
      stop.abort();
      await Promise.allSettled(running);
      if (error instanceof Refused) return refused(...error.faults);
      if (wasCancelled(signal)) return refused(cancelled());
      const cause = this.failure ?? error;
      if (isOutOfMemory(cause)) return refused(workerLost(this.memory));
      throw cause;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  private running(): Piscina {
    if (this.pool !== undefined) return this.pool;
    const made = started(this.threads, this.memory);
    this.failure = undefined;
    // A thread that cannot even start: all that wait for one end with the reason.
    made.on("error", (error: unknown) => {
      if (this.pool !== made) return;
      this.failure = error;
      this.pool = undefined;
      void made.destroy();
    });
    this.pool = made;
    return made;
  }

  async close(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    await pool?.destroy();
  }
}

class Refused extends Error {
  readonly faults: readonly IndexFault[];

  constructor(faults: readonly IndexFault[]) {
    super("refused");
    this.faults = faults;
  }
}

function started(threads: number, memory: number): Piscina {
  const isSource = import.meta.url.endsWith(".ts");
  return new Piscina({
    filename: isSource
      ? fileURLToPath(new URL("./worker.ts", import.meta.url))
      : path.join(packageRoot(), "dist/main/calculating.js"),
    execArgv: isSource ? ["--import", "tsx"] : [],
    // Nothing of the settings is needed to calculate.
    env: {},
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
}

function wasCancelled(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function refused(...faults: readonly IndexFault[]): {
  readonly ok: false;
  readonly faults: readonly IndexFault[];
} {
  return { ok: false, faults };
}

function cancelled(): IndexFault {
  return indexFault("cancelled", {}, "Đã dừng tính theo yêu cầu.", "The calculation was cancelled.");
}

function workerLost(memory: number): IndexFault {
  return indexFault(
    "worker-lost",
    {},
    `Phép tính cần nhiều bộ nhớ hơn mức cho phép (${memory} MB); hãy giảm số lần tính hoặc số đơn vị.`,
    `The calculation needs more memory than it may have (${memory} MB); ask for fewer runs or units.`,
  );
}
