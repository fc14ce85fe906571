import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";

export interface SmallDisk {
  readonly folder: string;
  readonly unmount: () => void;
}

/** A disk of one megabyte in memory below `parent`, where the machine lets us make one (root outside of containers). */
export async function makeSmallDisk(parent: string): Promise<SmallDisk | undefined> {
  const folder = path.join(parent, "small-disk");
  await mkdir(folder);
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return { folder, unmount: () => void execFileSync("/bin/umount", [folder]) };
}
