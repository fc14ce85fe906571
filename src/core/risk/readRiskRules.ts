import { isRecord, shapeFaults } from "../method/shape.ts";
import { readSource } from "../method/source.ts";
import { meaningFaults } from "./checkRules.ts";
import { unknownTests } from "./checkTests.ts";
import type { RiskFault, RiskFinding } from "./riskFault.ts";
import { type RiskRules, rulesSchema } from "./rulesSchema.ts";

/** Rules that may be used, or every fault of the file, in the order of its lines. */
export type RiskRulesReading =
  | { readonly ok: true; readonly rules: RiskRules }
  | { readonly ok: false; readonly faults: readonly RiskFault[] };

/**
 * Reads a file of risk rules, shipped or an office's own, and reports every fault at once: a fault of one rule never hides
 * those of another.
 */
export function readRiskRules(text: string): RiskRulesReading {
  const source = readSource(text);
  const refuse = (found: readonly RiskFinding[]): RiskRulesReading => {
    const faults = found.map(({ path, code, words }) => ({
      line: source.lineOf(path),
      path: path.join("."),
      code,
      words,
    }));
    return { ok: false, faults: [...source.faults, ...faults].sort((left, right) => left.line - right.line) };
  };
  const { data } = source;
  if (data === undefined) return refuse([]);
  if (!isRecord(data)) return refuse([NOT_RISK_RULES]);
  const tests = unknownTests(data);
  const told = new Set(tests.map(({ path }) => path.join(".")));
  // A test without a known name is told in the words of tests, not as a rule of a method.
  const shape = shapeFaults(rulesSchema, data).filter(
    ({ path, code }) => code !== "unknown-rule" || !told.has([...path].join(".")),
  );
  const faults = [...shape, ...tests, ...meaningFaults(data)];
  if (faults.length > 0 || source.faults.length > 0) return refuse(faults);
  return { ok: true, rules: rulesSchema.parse(data) };
}

const NOT_RISK_RULES: RiskFinding = {
  path: [],
  code: "not-risk-rules",
  words: {
    vi: "Tệp không phải là bộ quy tắc về nguy cơ mất điểm: cần các khóa id, version, title, rules…",
    en: "The file holds no risk rules: it needs the keys id, version, title, rules…",
  },
};
