import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ReportOutline } from "../../app/reports/index.ts";
import { packageRoot } from "../package-root.ts";

const FOLDER = "report-outlines";
let kept: readonly ReportOutline[] | undefined;

/** The outlines of reports that come with the program; read once. Throws with every fault when a file is not sound. */
export function shippedReportOutlines(): readonly ReportOutline[] {
  kept ??= readOutlines(path.join(packageRoot(), FOLDER));
  return kept;
}

export function readOutlines(folder: string): readonly ReportOutline[] {
  const faults: string[] = [];
  const outlines = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .flatMap((name) => {
      const reading = ReportOutline.safeParse(parse(readFileSync(path.join(folder, name), "utf8")));
      if (reading.success) return [reading.data];
      faults.push(
        ...reading.error.issues.map((issue) => `${name}: ${issue.path.join(".")}: ${issue.message}`),
      );
      return [];
    });
  if (faults.length > 0) throw new Error([`${FOLDER} is not sound:`, ...faults].join("\n"));
  return outlines;
}
