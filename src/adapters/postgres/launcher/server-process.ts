import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { errorFromLog, folderError, LauncherError } from "./launcher-error.ts";
import { readLockFile } from "./lock-file.ts";
import { commandFor, type RunAs } from "./run-as.ts";
import type { ServerPackage } from "./server-package.ts";
import { watchOver } from "./watchdog.ts";

/** Longest recovery after a crash that is waited for. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;
const LOG_LINES_KEPT = 20;

export interface ServerSettings {
  readonly databaseFolder: string;
  readonly socketFolder: string;
  /** False only for databases that may be lost, such as those of tests. */
  readonly durable: boolean;
  /** Receives each line the server logs. */
  readonly onLog: (line: string) => void;
}

export interface RunningServer {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends all connections and shuts down cleanly. */
  readonly stop: () => Promise<void>;
}

/** Starts the server and waits until it takes connections. Throws a LauncherError with the server's last words. */
export async function startServer(
  server: ServerPackage,
  runAs: RunAs,
  settings: ServerSettings,
): Promise<RunningServer> {
  const command = commandFor(runAs, server.postgres, serverArguments(settings));
  // Its own session: Ctrl+C in the terminal is for Node, which then stops the server in order.
  const child = spawn(command.program, [...command.args], {
    ...command.options,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log = keepLog(child, settings.onLog);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", (error) => {
      log.push(error.message);
      resolve();
    });
  });
  if (child.pid === undefined) {
    await ended;
    throw new LauncherError("start-failed", { folder: settings.databaseFolder, log: log.join("\n") });
  }
  const guard = runAs.guard === "watchdog" ? watchOver(child.pid) : undefined;
  void ended.then(() => guard?.dismiss());
  const running: RunningServer = { pid: child.pid, ended, stop: () => stop(child, ended) };
  await untilReady(child, running, settings, log);
  child.unref();
  return running;
}

function serverArguments({ databaseFolder, socketFolder, durable }: ServerSettings): string[] {
  const parameters = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    ...(durable
      ? {}
      : { fsync: "off", full_page_writes: "off", synchronous_commit: "off", autovacuum: "off" }),
  };
  return [
    "-D",
    databaseFolder,
    ...Object.entries(parameters).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

function keepLog(child: ChildProcess, onLog: (line: string) => void): string[] {
  const kept: string[] = [];
  if (child.stderr === null) return kept;
  createInterface({ input: child.stderr }).on("line", (line) => {
    kept.push(line);
    if (kept.length > LOG_LINES_KEPT) kept.shift();
    onLog(line);
  });
  if ("unref" in child.stderr && typeof child.stderr.unref === "function") child.stderr.unref();
  return kept;
}

async function untilReady(
  child: ChildProcess,
  running: RunningServer,
  { databaseFolder }: ServerSettings,
  log: readonly string[],
): Promise<void> {
  const started = Date.now();
  while (Date.now() - started < READY_WITHIN_MS) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await running.ended;
      throw errorFromLog(log.join("\n"), databaseFolder);
    }
    const lock = await readLockFile(databaseFolder).catch((error: unknown) => {
      throw folderError(error, path.join(databaseFolder, "postmaster.pid"));
    });
    if (lock?.pid === running.pid && lock.status === "ready") return;
    await pause(3);
  }
  await running.stop();
  throw new LauncherError("start-timeout", { folder: databaseFolder });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return ended;
  child.ref();
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_WITHIN_MS);
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  clearTimeout(timer);
  await ended;
}
