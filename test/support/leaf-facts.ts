import { readFileSync } from "node:fs";
import { type LeafFacts, type RiskRules, readRiskRules } from "../../src/core/risk/index.ts";

/** A leaf of three points, self-scored, with everything in order and all points claimed. Each test says what is different. */
export function leafFacts(change: Partial<LeafFacts> = {}): LeafFacts {
  return {
    unit: "vn63-30",
    leaf: "1.1",
    field: "1",
    lead: "so-noi-vu",
    scoredBy: "self",
    max: 3,
    claimed: 3,
    least: 0,
    most: 3,
    inputs: { wanted: 1, missing: 0 },
    evidence: { attached: 1, wanted: 1, kindsWanted: [] },
    findings: [],
    lastYear: null,
    deadlines: [],
    pace: null,
    tasks: [],
    request: null,
    portal: { missing: 0, unchecked: 0 },
    appraisal: null,
    mark: null,
    ...change,
  };
}

/** The rules that come with the program. */
export function shippedRules(): RiskRules {
  const reading = readRiskRules(readFileSync("risk-rules/default.yaml", "utf8"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  return reading.rules;
}
