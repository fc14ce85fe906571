import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ShipmentFiles } from "../../../app/results/index.ts";
import { packageRoot } from "../../package-root.ts";
import { readIndices, readRemarks, readResults, readSources, readUnits } from "./shipmentRows.ts";

/** The figures that come with the program, in the folder `published/` of the package. */
export function publishedFiles(folder = path.join(packageRoot(), "published")): ShipmentFiles {
  return {
    async sha256() {
      const hash = createHash("sha256");
      for (const file of await filesUnder(folder)) {
        hash.update(`${file}\n`).update(await readFile(path.join(folder, file)));
      }
      return hash.digest("hex");
    },
    async read() {
      const text = (file: string) => readFile(path.join(folder, file), "utf8");
      const files = (await filesUnder(folder)).filter((file) => file.startsWith("results/"));
      const results = await Promise.all(files.map(async (file) => readResults(file, await text(file))));
      return {
        sha256: await this.sha256(),
        indices: readIndices(await text("indices.yaml")),
        units: readUnits(await text("units.csv")),
        sources: readSources(await text("sources.csv")),
        results: results.flat(),
        remarks: readRemarks(await text("remarks.csv")),
      };
    },
  };
}

/** Relative paths with forward slashes, in one order on every machine. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .toSorted();
}
