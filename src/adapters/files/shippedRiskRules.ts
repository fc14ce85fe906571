import { readFileSync } from "node:fs";
import path from "node:path";
import { type RiskRules, readRiskRules } from "../../core/index.ts";
import { packageRoot } from "../package-root.ts";

const FILE = "risk-rules/default.yaml";
let kept: { readonly rules: RiskRules; readonly source: string } | undefined;

/** The rules of risk that come with the program; read once. Throws with every fault when the file is not sound. */
export function shippedRiskRules(): { readonly rules: RiskRules; readonly source: string } {
  kept ??= read();
  return kept;
}

function read(): { readonly rules: RiskRules; readonly source: string } {
  const source = readFileSync(path.join(packageRoot(), FILE), "utf8");
  const reading = readRiskRules(source);
  if (reading.ok) return { rules: reading.rules, source };
  const faults = reading.faults.map(({ line, words }) => `line ${line}: ${words.en}`);
  throw new Error([`${FILE} is not sound:`, ...faults].join("\n"));
}
