import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { packageRoot } from "../../src/adapters/package-root.ts";

/** The real server as a process of its own, as an operator would run it. */
export interface ServerProcess {
  readonly url: string;
  /** The administrator's one-time password, where this start made one. */
  readonly oneTimePassword: string | null;
  /** SIGKILL, as the kernel does when memory runs out. */
  kill(): Promise<void>;
  /** SIGTERM, as a service manager does. Resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `src/main/server.ts` on a data folder, without the demo unless `settings` say so, and waits until it listens. */
export async function startServerProcess(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = String(20_000 + (process.pid % 20_000));
  const child = spawn(process.execPath, ["--import", "tsx", "src/main/server.ts"], {
    cwd: packageRoot(),
    env: {
      ...process.env,
      CHISO_DATA: dataFolder,
      PORT: port,
      CHISO_DEMO: "0",
      TSX_TSCONFIG_PATH: "tsconfig.base.json",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  const lines = await linesUntilListening(child);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const secret = lines
    .map((line) => /^\s*quantri\s+(\S+)/.exec(line)?.[1])
    .find((found) => found !== undefined);
  return {
    url: `http://127.0.0.1:${port}`,
    oneTimePassword: secret ?? null,
    kill: async () => {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}

async function linesUntilListening(child: ChildProcess): Promise<readonly string[]> {
  const lines: string[] = [];
  const listen = (stream: NodeJS.ReadableStream | null, listening: () => void): void => {
    if (stream === null) return;
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (line.includes("Ctrl+C")) listening();
    });
  };
  await new Promise<void>((resolve, reject) => {
    listen(child.stdout, resolve);
    listen(child.stderr, resolve);
    child.once("close", (code) => reject(new Error(`the server ended with ${code}: ${lines.join("\n")}`)));
  });
  return lines;
}
