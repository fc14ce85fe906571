import { nearest } from "../method/knownKeys.ts";
import { isRecord } from "../method/shape.ts";
import type { RiskFinding } from "./riskFault.ts";
import { type RiskRule } from "./rulesSchema.ts";
import { NEUTRAL_TESTS, SAFETY_TESTS, TEST_NAMES, type TestName } from "./testSchema.ts";

/** Every test whose name is not known, wherever it stands, with the name that was probably meant. */
export function unknownTests(data: Record<string, unknown>): readonly RiskFinding[] {
  const rules: readonly unknown[] = Array.isArray(data["rules"]) ? data["rules"] : [];
  return rules.flatMap((rule, at) => {
    const when: readonly unknown[] = isRecord(rule) && Array.isArray(rule["when"]) ? rule["when"] : [];
    return when.flatMap((test, index): readonly RiskFinding[] => {
      if (!isRecord(test) || TEST_NAMES.some((name) => name === test["test"])) return [];
      return [unknownTest(["rules", at, "when", index, "test"], test["test"])];
    });
  });
}

function unknownTest(path: RiskFinding["path"], name: unknown): RiskFinding {
  const near = typeof name === "string" ? nearest(name, TEST_NAMES) : undefined;
  const said = typeof name === "string" ? ` “${name}”` : "";
  const list = TEST_NAMES.join(", ");
  return {
    path,
    code: "unknown-test",
    words: {
      vi: `Không có phép thử${said}; ${near === undefined ? `hãy chọn một trong: ${list}` : `có phải “${near}” không?`}`,
      en: `There is no test${said}; ${near === undefined ? `choose one of: ${list}` : `did you mean “${near}”?`}`,
    },
  };
}

/** What the tests of a rule and its effect must keep so that work that was done never raises a risk. */
export function testFaults(
  { when, effect }: Pick<RiskRule, "when" | "effect">,
  at: number,
): readonly RiskFinding[] {
  const faults: RiskFinding[] = [];
  for (const [index, { test }] of when.entries()) {
    const fits = NEUTRAL_TESTS.has(test) || SAFETY_TESTS.has(test) === (effect.state === "sure");
    if (!fits) faults.push(mixed(["rules", at, "when", index, "test"], test, effect.state));
  }
  if (effect.state === "sure" && effect.of !== "claimed")
    faults.push(sureOfOpen(["rules", at, "effect", "of"]));
  const needs = effect.upTo === undefined ? [] : LIMITS[effect.upTo];
  if (effect.upTo !== undefined && !when.some(({ test }) => needs.includes(test)))
    faults.push(limitWithout(["rules", at, "effect", "upTo"], effect.upTo, needs));
  return faults;
}

/** The tests of which one must be asked before their points can limit the effect. */
const LIMITS: Readonly<Record<NonNullable<RiskRule["effect"]["upTo"]>, readonly TestName[]>> = {
  finding: ["finding"],
  appraisal: ["appraised-below"],
  "last-year": ["lost-last-year", "cut-last-year"],
};

function mixed(path: RiskFinding["path"], test: TestName, state: string): RiskFinding {
  const safety = [...SAFETY_TESTS].join(", ");
  if (state === "sure")
    return {
      path,
      code: "mixed-tests",
      words: {
        vi: `Quy tắc cho điểm chắc chắn không dùng được phép thử “${test}”; hãy dùng ${safety}.`,
        en: `A rule that makes points sure cannot ask “${test}”; use ${safety}.`,
      },
    };
  return {
    path,
    code: "mixed-tests",
    words: {
      vi: `Phép thử “${test}” chỉ dùng cho quy tắc có trạng thái sure, nếu không thì việc đã làm lại làm tăng nguy cơ; hãy đổi phép thử hoặc trạng thái.`,
      en: `The test “${test}” belongs to rules with the state sure, or work that was done would raise the risk; change the test or the state.`,
    },
  };
}

function sureOfOpen(path: RiskFinding["path"]): RiskFinding {
  return {
    path,
    code: "sure-of-open-points",
    words: {
      vi: "Chỉ điểm đã tự chấm mới có thể chắc chắn; hãy ghi of: claimed.",
      en: "Only points that are claimed can be sure; write of: claimed.",
    },
  };
}

function limitWithout(path: RiskFinding["path"], upTo: string, needs: readonly TestName[]): RiskFinding {
  const list = needs.join(", ");
  return {
    path,
    code: "limit-without-test",
    words: {
      vi: `Mức trần “${upTo}” lấy số điểm của phép thử ${list}; hãy thêm phép thử đó vào when hoặc bỏ upTo.`,
      en: `The limit “${upTo}” takes the points of the test ${list}; add that test under when, or remove upTo.`,
    },
  };
}
