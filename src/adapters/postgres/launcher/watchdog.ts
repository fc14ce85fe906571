import { type ChildProcess, spawn } from "node:child_process";

/**
 * Where the kernel cannot signal the server when Node dies, a small shell does: it waits for the end of a pipe that
 * only Node holds open, and then asks the server to shut down cleanly.
 */
export function watchOver(serverPid: number): { readonly dismiss: () => void } {
  const script = 'cat > /dev/null; kill -INT "$1" 2> /dev/null';
  const watchdog: ChildProcess = spawn("/bin/sh", ["-c", script, "sh", String(serverPid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  watchdog.unref();
  if (watchdog.stdin !== null && "unref" in watchdog.stdin && typeof watchdog.stdin.unref === "function")
    watchdog.stdin.unref();
  return {
    dismiss: () => {
      if (watchdog.pid !== undefined && watchdog.exitCode === null) process.kill(-watchdog.pid, "SIGKILL");
    },
  };
}
