import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { PlanTemplate } from "../../app/plans/index.ts";
import { packageRoot } from "../package-root.ts";

const FOLDER = "plan-templates";
let kept: readonly PlanTemplate[] | undefined;

/** The outlines of plans that come with the program; read once. Throws with every fault when a file is not sound. */
export function shippedPlanTemplates(): readonly PlanTemplate[] {
  kept ??= readTemplates(path.join(packageRoot(), FOLDER));
  return kept;
}

export function readTemplates(folder: string): readonly PlanTemplate[] {
  const faults: string[] = [];
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .flatMap((name) => {
      const reading = PlanTemplate.safeParse(parse(readFileSync(path.join(folder, name), "utf8")));
      if (reading.success && `${reading.data.id}.yaml` === name) return [reading.data];
      if (reading.success) faults.push(`${name}: its id is ${reading.data.id}`);
      else
        faults.push(
          ...reading.error.issues.map((issue) => `${name}: ${issue.path.join(".")}: ${issue.message}`),
        );
      return [];
    });
  if (faults.length > 0) throw new Error([`${FOLDER} is not sound:`, ...faults].join("\n"));
  return templates;
}
