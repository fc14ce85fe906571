import { nearest } from "../method/knownKeys.ts";
import { isRecord } from "../method/shape.ts";
import { testFaults } from "./checkTests.ts";
import { ALWAYS_PLACES, PLACES, placesIn } from "./places.ts";
import type { RiskFinding } from "./riskFault.ts";
import { ruleSchema } from "./rulesSchema.ts";

/** What is wrong beyond the shape. Every rule that can be read is checked, whatever is wrong with the others. */
export function meaningFaults(data: Record<string, unknown>): readonly RiskFinding[] {
  const rules: readonly unknown[] = Array.isArray(data["rules"]) ? data["rules"] : [];
  const used = { reasons: new Set<string>(), actions: new Set<string>() };
  const codes = new Map<string, number>();
  const faults = rules.flatMap((rule, at): readonly RiskFinding[] => {
    if (!isRecord(rule)) return [];
    const found: RiskFinding[] = [];
    const { code } = rule;
    if (typeof code === "string") {
      const first = codes.get(code);
      if (first === undefined) codes.set(code, at);
      else found.push(codeTwice(["rules", at, "code"], code, first));
    }
    for (const [key, table] of [
      ["reason", "reasons"],
      ["action", "actions"],
    ] as const) {
      const name = rule[key];
      if (typeof name !== "string") continue;
      used[table].add(name);
      found.push(...sentenceFaults(data, table, name, rule, ["rules", at, key]));
    }
    const read = ruleSchema.safeParse(rule);
    return read.success ? [...found, ...testFaults(read.data, at)] : found;
  });
  return [...faults, ...unused(data, "reasons", used.reasons), ...unused(data, "actions", used.actions)];
}

type Table = "reasons" | "actions";

/** A sentence must exist, and may name only values that the tests of its rule give. */
function sentenceFaults(
  data: Record<string, unknown>,
  table: Table,
  name: string,
  rule: Record<string, unknown>,
  path: RiskFinding["path"],
): readonly RiskFinding[] {
  const sentences = data[table];
  const known = isRecord(sentences) ? sentences : {};
  const sentence = known[name];
  if (sentence === undefined) return [missingSentence(path, table, name, nearest(name, Object.keys(known)))];
  const read = ruleSchema.shape.when.safeParse(rule["when"]);
  if (!read.success || !isRecord(sentence)) return [];
  const places = new Set([
    ...Object.keys(ALWAYS_PLACES),
    ...read.data.flatMap(({ test }) => Object.keys(PLACES[test])),
  ]);
  return Object.entries(sentence).flatMap(([lang, text]) =>
    typeof text !== "string"
      ? []
      : placesIn(text)
          .filter((place) => !places.has(place))
          .map((place) => unknownPlace([table, name, lang], place, String(rule["code"]), [...places])),
  );
}

function unused(
  data: Record<string, unknown>,
  table: Table,
  used: ReadonlySet<string>,
): readonly RiskFinding[] {
  const sentences = data[table];
  if (!isRecord(sentences)) return [];
  return Object.keys(sentences)
    .filter((name) => !used.has(name))
    .map((name) => ({
      path: [table, name],
      code: "unused-sentence",
      words: {
        vi: `Không quy tắc nào dùng câu “${name}”; hãy bỏ đi hoặc sửa tên ở quy tắc.`,
        en: `No rule uses the sentence “${name}”; remove it, or mend its name in the rule.`,
      },
    }));
}

function codeTwice(path: RiskFinding["path"], code: string, first: number): RiskFinding {
  return {
    path,
    code: "duplicate-code",
    words: {
      vi: `Mã “${code}” đã có ở quy tắc thứ ${first + 1}; hãy đặt mã khác.`,
      en: `The code “${code}” already stands at rule ${first + 1}; choose another.`,
    },
  };
}

function missingSentence(
  path: RiskFinding["path"],
  table: Table,
  name: string,
  near: string | undefined,
): RiskFinding {
  return {
    path,
    code: "missing-sentence",
    words: {
      vi: `Chưa có câu “${name}” ở mục ${table}; ${near === undefined ? "hãy viết thêm" : `có phải “${near}” không?`}`,
      en: `There is no sentence “${name}” under ${table}; ${near === undefined ? "write it there." : `did you mean “${near}”?`}`,
    },
  };
}

function unknownPlace(
  path: RiskFinding["path"],
  place: string,
  rule: string,
  places: readonly string[],
): RiskFinding {
  const list = places.map((each) => `{${each}}`).join(", ");
  return {
    path,
    code: "unknown-place",
    words: {
      vi: `Câu có chỗ điền {${place}} mà quy tắc “${rule}” không có số liệu; chỉ dùng được: ${list}.`,
      en: `The sentence names {${place}}, which the rule “${rule}” does not know; it may use: ${list}.`,
    },
  };
}
