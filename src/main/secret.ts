import { randomBytes } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../adapters/make-folder.ts";
import { hasSystemCode } from "../adapters/postgres/store-error.ts";

/**
 * The key that signs session cookies: made at the first start and kept in the data folder, readable by this
 * program's user only. Two copies that start at once end with the same key, never with half of one.
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, "secret");
  const kept = await readFile(file, "utf8").catch((error: unknown) => {
    if (hasSystemCode(error, "ENOENT")) return null;
    throw error;
  });
  if (kept !== null) return kept.trim();
  await makeFolder(dataFolder);
  await makeSecret(file);
  return (await readFile(file, "utf8")).trim();
}

/** Written whole beside its place first; the one who comes first gives it its name. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(randomBytes(32).toString("base64url"));
    await handle.sync();
    await link(draft, file).catch((error: unknown) => {
      if (!hasSystemCode(error, "EEXIST")) throw error;
    });
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}
