import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import { hasSystemCode } from "../adapters/postgres/store-error.ts";

/**
 * The key that signs session cookies: made at the first start and kept in the data folder, readable by this
 * program's user only. Two copies that start at once end with the same key.
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, "secret");
  await mkdir(dataFolder, { recursive: true });
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      const secret = randomBytes(32).toString("base64url");
      await handle.writeFile(secret);
      await handle.sync();
      return secret;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!hasSystemCode(error, "EEXIST")) throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
