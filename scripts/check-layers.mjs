// Runs dependency-cruiser and fails, too, when it saw suspiciously few files (under a wrong TypeScript it sees none).

import { createRequire } from "node:module";
import { cruise } from "dependency-cruiser";

const FEWEST_FILES = 50;
const rules = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const { output } = await cruise(["src"], {
  ...rules.options,
  validate: true,
  ruleSet: { forbidden: rules.forbidden },
  outputType: "json",
});
const report = JSON.parse(output);
for (const violation of report.summary.violations) {
  const way = violation.cycle?.map((step) => step.name).join(" → ");
  console.error(`${violation.rule.name}: ${violation.from} → ${way ?? violation.to}`);
}
const seen = report.summary.totalCruised;
if (seen < FEWEST_FILES) console.error(`dependency-cruiser saw only ${seen} files`);
process.exit(report.summary.violations.length > 0 || seen < FEWEST_FILES ? 1 : 0);
