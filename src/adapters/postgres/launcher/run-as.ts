import { execFile, type SpawnOptions } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { isMainThread } from "node:worker_threads";
import { LauncherError } from "./launcher-error.ts";
import type { ServerPackage } from "./server-package.ts";

/** How the server dies with Node: by a signal of the kernel, or by a small process that watches a pipe. */
export type OrphanGuard = "kernel" | "watchdog";

/** A way to start the server's programs so that none of them runs as root. */
export interface RunAs {
  readonly kind: "self" | "other-user" | "namespace";
  readonly guard: OrphanGuard;
  /** Who must own the server's folders on this machine. */
  readonly owner: Owner;
  /** Under a namespace: the named user as whom the server sees itself (initdb refuses a number without a name). */
  readonly seenAs?: number;
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

interface Passwd extends Owner {
  readonly name: string;
}

/** Environment of the server: nothing inherited that could change its behaviour or its language. */
export const SERVER_ENVIRONMENT = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } as const;

/** Wraps a program of the server in the chosen way of running it. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]): Command {
  const setpriv = runAs.guard === "kernel";
  const dieWithParent = setpriv ? ["--pdeathsig", "INT"] : [];
  const options: SpawnOptions = { env: SERVER_ENVIRONMENT, cwd: "/" };
  switch (runAs.kind) {
    case "self":
      return setpriv
        ? { program: "setpriv", args: [...dieWithParent, program, ...args], options }
        : { program, args, options };
    case "other-user": {
      if (!setpriv) return { program, args, options: { ...options, ...runAs.owner } };
      const identity = [`--reuid=${runAs.owner.uid}`, `--regid=${runAs.owner.gid}`, "--clear-groups"];
      return { program: "setpriv", args: [...identity, ...dieWithParent, program, ...args], options };
    }
    case "namespace": {
      // The new namespace clears the death signal, so it is asked for inside.
      const inner = setpriv ? ["setpriv", ...dieWithParent, program, ...args] : [program, ...args];
      return {
        program: "unshare",
        args: ["--user", `--map-user=${runAs.seenAs}`, `--map-group=${runAs.seenAs}`, ...inner],
        options,
      };
    }
  }
}

/**
 * Chooses the first way in which the server can reach its folders. Root is never used: the owner of the data folder
 * is preferred, then `nobody`, then a user namespace in which root is seen as an ordinary user.
 * Throws `folder-closed` when none works.
 */
export async function chooseRunAs(
  server: ServerPackage,
  folders: { readonly data: string; readonly temporary: string },
  wantedGuard: OrphanGuard,
): Promise<RunAs> {
  const guards: readonly OrphanGuard[] =
    wantedGuard === "kernel" && isMainThread ? ["kernel", "watchdog"] : ["watchdog"];
  const candidates = await identities(folders.data);
  for (const identity of candidates) {
    for (const guard of guards) {
      const runAs: RunAs = { ...identity, guard };
      if (await reaches(runAs, server, folders)) return runAs;
    }
  }
  throw new LauncherError("folder-closed", { folder: folders.data });
}

async function identities(dataFolder: string): Promise<readonly Omit<RunAs, "guard">[]> {
  const self: Owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (self.uid !== 0 && hasName()) return [{ kind: "self", owner: self }];
  const users = await knownUsers();
  const seenAs =
    (users.find((user) => user.uid === 1000) ?? users.find((user) => user.uid !== 0))?.uid ?? 65_534;
  const namespace = { kind: "namespace", owner: self, seenAs } as const;
  if (self.uid !== 0) return [namespace, { kind: "self", owner: self }];
  const { uid } = await stat(dataFolder);
  const chosen =
    users.find((user) => user.uid === uid && uid !== 0) ?? users.find((user) => user.name === "nobody");
  if (chosen === undefined) return [namespace];
  return [{ kind: "other-user", owner: { uid: chosen.uid, gid: chosen.gid } }, namespace];
}

/** A user number without a name is usual in containers. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

async function knownUsers(): Promise<readonly Passwd[]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

async function reaches(
  runAs: RunAs,
  server: ServerPackage,
  folders: { data: string; temporary: string },
): Promise<boolean> {
  const script = 'cd "$1" && cd "$2" && exec "$3" --version';
  const { program, args, options } = commandFor(runAs, "/bin/sh", [
    "-c",
    script,
    "sh",
    folders.data,
    folders.temporary,
    server.postgres,
  ]);
  const { uid, gid } = options;
  return new Promise((resolve) => {
    const identity = uid === undefined || gid === undefined ? {} : { uid, gid };
    execFile(program, [...args], { env: SERVER_ENVIRONMENT, cwd: "/", ...identity }, (error) =>
      resolve(error === null),
    );
  });
}
