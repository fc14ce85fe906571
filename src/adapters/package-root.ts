import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of this package, found upward from this file: the same from the sources and from the bundle in dist/.
 * Everything shipped beside the program (SQL, methods, fonts) is found from here.
 */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (isOurPackage(path.join(folder, "package.json"))) return folder;
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error("The package folder of chiso was not found above the running program.");
    folder = parent;
  }
}

function isOurPackage(file: string): boolean {
  if (!existsSync(file)) return false;
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "chiso";
}
