import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type FileFacts, InspectionFault } from "../../app/files/index.ts";
import { packageRoot } from "../package-root.ts";
import type { Answer, Answered, FactsJob, Job, PictureJob } from "./jobs.ts";

export interface Limits {
  readonly timeMs: number;
  /** Bytes of memory the process may hold while it works. */
  readonly memory: number;
}

/** Ended by its owner: that says nothing about the file it was looking into. */
const ENDED_ON_PURPOSE = new WeakSet<ChildProcess>();

const IDLE_MS = 60_000;
const WATCH_MS = 100;
const PAGE_SIZE = 4096;

/**
 * A process that looks into one file at a time. It is started when first needed, ended when it has been idle, and killed
 * when a job takes too long or too much memory; the next job gets a new one. A question waits for its turn and ends in an
 * InspectionFault when the file cannot be read, or not within the limits.
 */
export class LookingProcess {
  private child: ChildProcess | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private next = 1;
  private idle: NodeJS.Timeout | undefined;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  facts(job: FactsJob): Promise<FileFacts> {
    return this.inTurn(job) as Promise<FileFacts>; // the process answers a question with the answer of its kind
  }

  picture(job: PictureJob): Promise<Uint8Array | null> {
    return this.inTurn(job) as Promise<Uint8Array | null>;
  }

  close(): void {
    clearTimeout(this.idle);
    if (this.child) ENDED_ON_PURPOSE.add(this.child);
    this.child?.kill("SIGKILL");
    this.child = null;
  }

  private inTurn(job: Job): Promise<Answer> {
    const turn = this.last.then(() => this.run(job));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async run(job: Job): Promise<Answer> {
    clearTimeout(this.idle);
    this.child ??= start();
    const { child } = this;
    try {
      return await asked(child, this.next++, job, this.limits);
    } catch (error) {
      if (child.killed || child.exitCode !== null || child.signalCode !== null || !child.connected)
        this.child = null;
      throw error;
    } finally {
      this.idle = setTimeout(() => this.close(), IDLE_MS).unref();
    }
  }
}

function start(): ChildProcess {
  const isSource = import.meta.url.endsWith(".ts");
  const script = isSource
    ? fileURLToPath(new URL("./process/main.ts", import.meta.url))
    : path.join(packageRoot(), "dist/main/looking.js");
  const child = fork(script, {
    cwd: packageRoot(),
    // Nothing of the settings: a file that takes this process over finds no secret in it.
    env: { PATH: process.env["PATH"], NODE_ENV: "production", VIPS_CONCURRENCY: "1" },
    execArgv: ["--max-old-space-size=512", ...(isSource ? ["--import", "tsx"] : [])],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function asked(child: ChildProcess, id: number, job: Job, limits: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void => {
      settle();
      child.kill("SIGKILL");
      reject(new InspectionFault(why));
    };
    const clock = setTimeout(() => refuse(`more than ${limits.timeMs} ms`), limits.timeMs);
    const watch = setInterval(() => void checkMemory(child, limits, refuse), WATCH_MS);
    const heard = (message: Answered): void => {
      if (message.id !== id) return;
      settle();
      if ("ok" in message) resolve(message.ok);
      else reject(new InspectionFault(message.fault));
    };
    const ended = (code: number | null, signal: string | null): void => {
      settle();
      const why = `the looking process ended: ${signal ?? code}`;
      reject(ENDED_ON_PURPOSE.has(child) ? new Error(why) : new InspectionFault(why));
    };
    const settle = (): void => {
      clearTimeout(clock);
      clearInterval(watch);
      child.off("message", heard);
      child.off("exit", ended);
      child.off("error", refuseError);
    };
    const refuseError = (error: Error): void => refuse(error.message);
    child.on("message", heard);
    child.on("exit", ended);
    child.on("error", refuseError);
    child.send({ id, job }, (error) => error && refuse(error.message));
  });
}

/** Memory really held, read from the system where it tells (Linux); elsewhere only the heap of the process is limited. */
async function checkMemory(
  child: ChildProcess,
  limits: Limits,
  refuse: (why: string) => void,
): Promise<void> {
  const pages = await readFile(`/proc/${child.pid}/statm`, "utf8").catch(() => "");
  const held = Number(pages.split(" ")[1] ?? 0) * PAGE_SIZE;
  if (held > limits.memory) refuse(`more than ${limits.memory} bytes of memory`);
}
