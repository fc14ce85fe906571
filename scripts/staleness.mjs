// Tells whether a build is older than what it was made from.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Looks at the files below `sources` (paths from `root`). `isFresh` first compares sizes and times, and only when
 * they differ (a fresh clone, a touched file) the contents. `note` is called after a build.
 */
export function stalenessOf(root, sources, stampFile) {
  const files = sources.flatMap((source) => filesBelow(path.join(root, source))).sort();
  const looks = fingerprint(files, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
  let contents;
  const contentHash = () => {
    contents ??= fingerprint(files, (file) => readFileSync(file));
    return contents;
  };
  const note = () => writeFileSync(stampFile, JSON.stringify({ looks, contents: contentHash() }));
  const isFresh = () => {
    if (!existsSync(stampFile)) return false;
    const noted = JSON.parse(readFileSync(stampFile, "utf8"));
    if (noted.looks === looks) return true;
    if (noted.contents !== contentHash()) return false;
    try {
      note();
    } catch {
      // A build that may only be read stays usable.
    }
    return true;
  };
  return { isFresh, note };

  function fingerprint(list, content) {
    const hash = createHash("sha256");
    for (const file of list)
      hash.update(path.relative(root, file)).update("\0").update(content(file)).update("\0");
    return hash.digest("hex");
  }
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) return filesBelow(inside);
    return /\.test\.tsx?$|\.tsbuildinfo$/.test(entry.name) ? [] : [inside];
  });
}
