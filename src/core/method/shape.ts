import { z } from "zod";
import { type Finding, finding, type Path } from "./fault.ts";
import { knownKeys, nearest } from "./knownKeys.ts";

type Issue = z.core.$ZodIssue;

/** Everything in `data` that does not have the shape of the schema, each with how to mend it. `at` is where `data` stands. */
export function shapeFaults(schema: z.ZodType, data: unknown, at: Path = []): readonly Finding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => fromIssue(issue, data, at));
}

/** Data as far as it has the shape: unknown keys and wrong optional values are left out; undefined when that is not enough. */
export function salvage<T>(schema: z.ZodType<T>, data: unknown): T | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const copy: unknown = structuredCopy(data);
  for (const issue of result.error.issues) cut(copy, issue);
  const again = schema.safeParse(copy);
  return again.success ? again.data : undefined;
}

function cut(data: unknown, issue: Issue): void {
  const path = issue.code === "unrecognized_keys" ? issue.path : issue.path.slice(0, -1);
  const owner = valueAt(data, path);
  if (!isRecord(owner)) return;
  if (issue.code === "unrecognized_keys") for (const key of issue.keys) delete owner[key];
  else delete owner[String(issue.path.at(-1))];
}

function fromIssue(issue: Issue, data: unknown, at: Path): readonly Finding[] {
  const path: Path = [...at, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key));
    case "invalid_type":
      return [value === undefined ? missingKey(path) : wrongType(path, issue.expected, value)];
    case "invalid_value":
      return [value === undefined ? missingKey(path) : unknownWord(path, value, issue.values.map(String))];
    case "invalid_union":
      return fromUnion(issue, value, path);
    case "too_small":
    case "too_big":
      return [bounds(path, issue, value)];
    case "invalid_format":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return [wrongForm(path, value)];
  }
}

/** Of several forms the one that was meant: a node with children is a group, and else the form with the fewest faults. */
function fromUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  value: unknown,
  path: Path,
): readonly Finding[] {
  if (value === undefined) return [missingKey(path)];
  if (issue.errors.length === 0) return [isStep(path) ? unknownForm(path, value) : unknownRule(path, value)];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => fromIssue(inner, value, path)));
  if (isRecord(value) && String(path.at(-2)) in TREE_LISTS) {
    const meant = branches["children" in value ? 0 : 1];
    if (meant !== undefined) return meant;
  }
  const weights = issue.errors.map((issues) =>
    issues.reduce(
      (sum, inner) => sum + (inner.path.length === 0 && inner.code !== "unrecognized_keys" ? 100 : 1),
      0,
    ),
  );
  return branches[weights.indexOf(Math.min(...weights))] ?? [wrongForm(path, value)];
}

const TREE_LISTS = { tree: true, children: true };

function unknownKey(path: Path, key: string): Finding {
  const near = nearest(key, knownKeys());
  const hint = near === key ? undefined : near;
  return finding(
    path,
    "unknown-key",
    `Không có khóa “${key}” ở chỗ này${hint === undefined ? "; hãy bỏ đi" : `; có phải “${hint}” không?`}`,
    `There is no key “${key}” here${hint === undefined ? "; remove it." : `; did you mean “${hint}”?`}`,
  );
}

function missingKey(path: Path): Finding {
  const key = String(path.at(-1));
  return finding(
    path,
    "missing-key",
    `Thiếu khóa “${key}”; hãy bổ sung.`,
    `The key “${key}” is missing; add it.`,
  );
}

const KINDS: Readonly<Record<string, { vi: string; en: string }>> = {
  string: { vi: "chữ", en: "text" },
  number: { vi: "số", en: "a number" },
  int: { vi: "số nguyên", en: "a whole number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "nhóm khóa và giá trị", en: "keys with values" },
  record: { vi: "nhóm khóa và giá trị", en: "keys with values" },
};

function wrongType(path: Path, expected: string, value: unknown): Finding {
  const want = KINDS[expected] ?? { vi: expected, en: expected };
  const quotes = expected === "string" && typeof value === "number";
  return finding(
    path,
    "wrong-type",
    `“${String(path.at(-1))}” phải là ${want.vi}, đang là ${show(value)}${quotes ? `; hãy đặt trong dấu nháy: "${String(value)}"` : ""}.`,
    `“${String(path.at(-1))}” must be ${want.en} but is ${show(value)}${quotes ? `; put it in quotes: "${String(value)}"` : ""}.`,
  );
}

function unknownWord(path: Path, value: unknown, words: readonly string[]): Finding {
  const list = words.join(", ");
  return finding(
    path,
    "unknown-word",
    `${show(value)} không dùng được ở “${String(path.at(-1))}”; hãy chọn một trong: ${list}.`,
    `${show(value)} is not known at “${String(path.at(-1))}”; choose one of: ${list}.`,
  );
}

function unknownRule(path: Path, value: unknown): Finding {
  const kind = isRecord(value) ? value["kind"] : value;
  return finding(
    isRecord(value) && "kind" in value ? [...path, "kind"] : path,
    "unknown-rule",
    `Không có cách chấm ${show(kind)}; xem các cách chấm bằng lệnh “chiso method schema”.`,
    `There is no rule kind ${show(kind)}; “chiso method schema” lists the kinds.`,
  );
}

/** The word that chooses a step of a recipe or how it is done, in composite methods. */
function isStep(path: Path): boolean {
  if (path.at(-1) === "step") return true;
  return (
    path.at(-1) === "kind" && (path.at(-2) === "how" || path.at(-2) === "groups" || path.at(-3) === "byLeaf")
  );
}

function unknownForm(path: Path, value: unknown): Finding {
  return finding(
    path,
    "unknown-word",
    `${show(value)} không dùng được ở “${String(path.at(-1))}”; xem các từ dùng được bằng lệnh “chiso method schema”.`,
    `${show(value)} is not known at “${String(path.at(-1))}”; “chiso method schema” lists the words.`,
  );
}

function bounds(
  path: Path,
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
  value: unknown,
): Finding {
  const key = String(path.at(-1));
  if (typeof value !== "number") {
    return finding(path, "too-few", `“${key}” không được để trống.`, `“${key}” must not be empty.`);
  }
  const small = issue.code === "too_small";
  const limit = String(small ? issue.minimum : issue.maximum);
  const vi = small
    ? issue.inclusive
      ? "không nhỏ hơn"
      : "lớn hơn"
    : issue.inclusive
      ? "không lớn hơn"
      : "nhỏ hơn";
  const en = small ? (issue.inclusive ? "at least" : "more than") : issue.inclusive ? "at most" : "less than";
  return finding(
    path,
    "out-of-bounds",
    `“${key}” phải ${vi} ${limit}, đang là ${value}.`,
    `“${key}” must be ${en} ${limit} but is ${value}.`,
  );
}

function wrongForm(path: Path, value: unknown): Finding {
  return finding(
    path,
    "wrong-form",
    `“${String(path.at(-1))}” viết không đúng dạng: ${show(value)}. Mã, tên viết bằng chữ và số không dấu; ngày viết NĂM-THÁNG-NGÀY; địa chỉ bắt đầu bằng https://.`,
    `“${String(path.at(-1))}” is not in the right form: ${show(value)}. Codes and names use plain letters and digits; dates are YYYY-MM-DD; addresses begin with https://.`,
  );
}

function show(value: unknown): string {
  if (value === undefined) return "trống";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isRecord(value)) value = value[String(step)];
    else return undefined;
  }
  return value;
}

/** Plain data of YAML: an object that is not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
  return value;
}
