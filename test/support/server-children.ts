import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { packageRoot } from "../../src/adapters/package-root.ts";
import { connect } from "../../src/adapters/postgres/connection.ts";
import { startEmbeddedServer } from "../../src/adapters/postgres/launcher/index.ts";

export interface ServerChild {
  readonly node: ChildProcess;
  /** Every line it has said so far (see server-child.ts). */
  readonly lines: readonly string[];
  /** Waits for the first line that starts so and gives the rest of it. */
  readonly heard: (start: string) => Promise<string>;
  /** Kills Node with SIGKILL and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

interface ChildSettings {
  readonly dataFolder: string;
  readonly work: "stay" | "write";
  readonly guard?: "kernel" | "watchdog";
  /** Run it as this user (only when the caller is root). */
  readonly uid?: number;
}

/** Starts a Node process of its own that runs the embedded server. */
export function startServerChild({ dataFolder, work, guard = "kernel", uid }: ChildSettings): ServerChild {
  const script = fileURLToPath(new URL("./server-child.ts", import.meta.url));
  const node = spawn(process.execPath, ["--import", "tsx", script, dataFolder, work, guard], {
    cwd: packageRoot(),
    stdio: ["ignore", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const lines: string[] = [];
  createInterface({ input: node.stdout }).on("line", (line) => lines.push(line));
  let isOver = false;
  const ended = once(node, "close").then(() => {
    isOver = true;
  });
  const heard = async (start: string): Promise<string> => {
    for (;;) {
      const line = lines.find((said) => said.startsWith(`${start} `));
      if (line !== undefined) return line.slice(start.length + 1);
      if (isOver) throw new Error(`The server child ended before it said "${start}": ${lines.join("; ")}`);
      await pause(5);
    }
  };
  const kill = async (): Promise<void> => {
    node.kill("SIGKILL");
    await ended;
  };
  return { node, lines, heard, kill };
}

/** True while a process with this number runs (a zombie does not). */
export async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return status !== undefined && !/\) [ZX] /.test(status);
}

export interface KillReport {
  readonly acknowledged: number;
  /** Rows that were acknowledged and are not there after the restart. */
  readonly lost: readonly number[];
  readonly restartMs: number;
}

/** Writes, kills in mid-write, starts again on the same folder and looks for every acknowledged row. */
export async function killInMidWrite(
  dataFolder: string,
  kill: "node" | "server and node",
  afterMs: number,
): Promise<KillReport> {
  const child = startServerChild({ dataFolder, work: "write" });
  const serverPid = Number(await child.heard("ready"));
  await child.heard("wrote");
  await pause(afterMs);
  if (kill === "server and node") process.kill(serverPid, "SIGKILL");
  await child.kill();
  const acknowledged = child.lines
    .filter((line) => /^wrote \d+$/.test(line))
    .map((line) => Number(line.slice(6)));
  const started = performance.now();
  const server = await startEmbeddedServer({ dataFolder });
  const restartMs = performance.now() - started;
  try {
    const db = await connect(server.address, { connections: 1 });
    const { rows } = await sql<{ id: number }>`select id from written`.execute(db);
    await db.destroy();
    const present = new Set(rows.map(({ id }) => id));
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !present.has(id)),
      restartMs,
    };
  } finally {
    await server.stop();
  }
}
