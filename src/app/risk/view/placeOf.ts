import type { RISK_PLACES } from "../../../contract/risk.ts";
import type { LeafRisk, RiskRules } from "../../../core/index.ts";

type Place = (typeof RISK_PLACES)[number];
type Test = RiskRules["rules"][number]["when"][number];

const ABOUT_EVIDENCE: ReadonlySet<string> = new Set([
  "no-evidence",
  "few-evidence",
  "date-outside-period",
  "wrong-kind",
  "no-page",
]);

/** Where the next step of a leaf is taken, by what the rule that wants it looks at; rules are data, so no code is known here. */
export function placeOf({ nextAction }: LeafRisk, { rules }: RiskRules): Place | null {
  if (nextAction === null) return null;
  const tests = rules.find(({ code }) => code === nextAction.code)?.when ?? [];
  for (const test of tests) {
    const place = placeOfTest(test);
    if (place !== undefined) return place;
  }
  return "leaf";
}

const PLACES: Readonly<Partial<Record<Test["test"], Place>>> = {
  request: "request",
  portal: "portal",
  "no-task": "task",
  "task-late": "task",
  "task-near": "task",
  "evidence-short": "attach",
  "appraised-below": "explain",
};

function placeOfTest(test: Test): Place | undefined {
  if (test.test !== "finding") return PLACES[test.test];
  return test.codes.some((code) => ABOUT_EVIDENCE.has(code)) ? "attach" : undefined;
}
