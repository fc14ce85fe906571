import { describeRule } from "../explain/describeRule.ts";
import { formatNumber } from "../numbers/format.ts";
import type { Place } from "./comparePlaces.ts";
import { bandWords, bothNumbers, bothWords, listWords, plainWords, sameData } from "./compareWords.ts";
import type { Aspect, ComparedNode, Difference, NodeComparison } from "./comparison.ts";
import type { Words } from "./fault.ts";
import type { BandSet, Evidence, Input, Leaf, LocalText } from "./schema.ts";

/** What happened to one code between two versions. At least one side is there. */
export function compareNode(
  code: string,
  before: Place | undefined,
  after: Place | undefined,
): NodeComparison {
  const shown = {
    code,
    block: (after ?? before)?.block ?? "tree",
    before: before === undefined ? null : facts(before),
    after: after === undefined ? null : facts(after),
  };
  if (before === undefined) return { ...shown, fate: "added", differences: [] };
  if (after === undefined) return { ...shown, fate: "removed", differences: [] };
  const differences = differencesOf(before, after);
  return { ...shown, fate: differences.length === 0 ? "same" : "changed", differences };
}

function facts({ node, max, leaf, parent, depth }: Place): ComparedNode {
  return { label: bothWords(node.label), max, leaf: leaf !== null, parent, depth };
}

function differencesOf(before: Place, after: Place): readonly Difference[] {
  return ASPECTS_OF_NODE.flatMap(({ aspect, of, words }) => {
    const [old, next] = [of(before), of(after)];
    if (sameData(old, next)) return [];
    return [{ aspect, before: words(before), after: words(after) }];
  });
}

interface NodeAspect {
  readonly aspect: Aspect;
  /** What is compared. */
  readonly of: (place: Place) => unknown;
  /** What is shown; null where there is nothing. */
  readonly words: (place: Place) => Words | null;
}

const ASPECTS_OF_NODE: readonly NodeAspect[] = [
  { aspect: "shape", of: shapeOf, words: (place) => SHAPES[shapeOf(place)] },
  { aspect: "label", of: ({ node }) => node.label, words: ({ node }) => bothWords(node.label) },
  {
    aspect: "place",
    of: ({ parent }) => parent,
    words: ({ parent }) => (parent === null ? { vi: "đầu bảng", en: "top of the tree" } : plainWords(parent)),
  },
  { aspect: "max", of: ({ max }) => max, words: ({ max }) => bothNumbers(max) },
  { aspect: "rule", of: ({ leaf }) => leaf?.rule, words: ruleWords },
  { aspect: "inputs", of: ({ leaf }) => leaf?.inputs ?? {}, words: inputWords },
  {
    aspect: "scored-by",
    of: ({ leaf }) => leaf && (leaf.scoredBy ?? "self"),
    words: ({ leaf }) => (leaf === null ? null : SCORERS[leaf.scoredBy ?? "self"]),
  },
  {
    aspect: "evidence",
    of: ({ leaf }) => leaf?.evidence ?? [],
    words: ({ leaf }) => listWords((leaf?.evidence ?? []).map(evidenceWords)),
  },
  {
    aspect: "guidance",
    of: guidanceOf,
    words: (place) => textWords(guidanceOf(place)),
  },
  {
    aspect: "not-applicable",
    of: policyOf,
    words: notApplicableWords,
  },
  {
    aspect: "missing-at-leaf",
    of: missingOf,
    words: (place) => {
      const policy = missingOf(place);
      return policy === undefined ? null : MISSING[policy];
    },
  },
  {
    aspect: "lead",
    of: ({ node }) => node.lead,
    words: ({ node }) => (node.lead === undefined ? null : plainWords(node.lead)),
  },
  {
    aspect: "support",
    of: ({ leaf }) => leaf?.support ?? [],
    words: ({ leaf }) => listWords((leaf?.support ?? []).map(plainWords)),
  },
  {
    aspect: "families",
    of: familiesOf,
    words: (place) =>
      listWords((familiesOf(place) ?? []).map(plainWords)) ?? { vi: "mọi khối", en: "all families" },
  },
  { aspect: "classes", of: classesOf, words: (place) => bandWords(classesOf(place)) },
  {
    aspect: "resolved",
    of: ({ leaf }) => leaf?.status,
    words: ({ leaf }) =>
      leaf?.status === undefined
        ? { vi: "đã rõ cách chấm", en: "the way of scoring is known" }
        : { vi: "chưa rõ cách chấm", en: "the way of scoring is not known" },
  },
];

const SHAPES = {
  group: { vi: "có tiêu chí con", en: "has criteria beneath" },
  leaf: { vi: "chấm điểm trực tiếp", en: "scored itself" },
  bonus: { vi: "điểm cộng", en: "bonus item" },
  penalty: { vi: "điểm trừ", en: "penalty item" },
} as const satisfies Record<string, Words>;

function shapeOf({ leaf, block }: Place): keyof typeof SHAPES {
  if (block !== "tree") return block;
  return leaf === null ? "group" : "leaf";
}

const SCORERS = {
  self: { vi: "đơn vị tự chấm", en: "the unit itself" },
  assessor: { vi: "cơ quan thẩm định chấm", en: "the assessing agency" },
  survey: { vi: "điều tra xã hội học", en: "survey" },
  statistics: { vi: "số liệu thống kê", en: "statistics" },
  data: { vi: "dữ liệu hệ thống", en: "system data" },
  index: { vi: "chỉ số khác", en: "another index" },
} as const satisfies Record<Leaf["scoredBy"], Words>;

const MISSING = {
  zero: { vi: "thiếu số liệu: 0 điểm", en: "without data: nothing" },
  refuse: { vi: "thiếu số liệu: chưa xếp hạng", en: "without data: not ranked" },
  notApplicable: { vi: "thiếu số liệu: không áp dụng", en: "without data: not applicable" },
} as const satisfies Record<NonNullable<Leaf["missing"]>, Words>;

const POLICIES = {
  drop: { vi: "bỏ khỏi điểm tối đa", en: "leaves the maximum" },
  full: { vi: "tính đủ điểm tối đa", en: "earns the maximum" },
  zero: { vi: "tính 0 điểm", en: "earns nothing" },
  "not-allowed": { vi: "luôn áp dụng", en: "always applies" },
} as const satisfies Record<NonNullable<Leaf["notApplicable"]>["policy"], Words>;

/** Items have neither this nor the next; their block decides. */
function policyOf({ leaf }: Place): Leaf["notApplicable"] {
  return leaf !== null && "notApplicable" in leaf ? leaf.notApplicable : undefined;
}

function missingOf({ leaf }: Place): Leaf["missing"] {
  return leaf !== null && "missing" in leaf ? leaf.missing : undefined;
}

function guidanceOf({ leaf, group }: Place): LocalText | undefined {
  return leaf === null ? group?.note : leaf.guidance;
}

function familiesOf({ node }: Place): readonly string[] | undefined {
  return "families" in node ? node.families : undefined;
}

function classesOf({ node }: Place): BandSet | undefined {
  return "classes" in node ? node.classes : undefined;
}

/** In words, the maximum taken as it was in that version. */
function ruleWords({ leaf, max }: Place): Words | null {
  if (leaf === null) return null;
  return { vi: describeRule({ ...leaf, max }, "vi"), en: describeRule({ ...leaf, max }, "en") };
}

function inputWords({ leaf }: Place): Words | null {
  return listWords(Object.entries(leaf?.inputs ?? {}).map(([name, input]) => oneInput(name, input)));
}

const KINDS = {
  choice: { vi: "chọn một", en: "choice" },
  number: { vi: "số", en: "number" },
  count: { vi: "số đếm", en: "count" },
  share: { vi: "tỷ lệ", en: "share" },
  date: { vi: "ngày", en: "date" },
  "yes-no": { vi: "có/không", en: "yes or no" },
  text: { vi: "chữ", en: "text" },
} as const satisfies Record<Input["kind"], Words>;

function oneInput(name: string, { kind, label, min, max, options = [] }: Input): Words {
  const bounds = [min, max].some((end) => end !== undefined)
    ? ` ${min === undefined ? "…" : formatNumber(min, "vi")}–${max === undefined ? "…" : formatNumber(max, "vi")}`
    : "";
  const choices = options.map((option) =>
    typeof option === "string" ? plainWords(option) : bothWords(option.label ?? { vi: option.id }),
  );
  const listed = listWords(choices, ", ");
  const said = bothWords(label ?? { vi: name });
  const write = (lang: keyof Words): string =>
    `${said[lang]} (${KINDS[kind][lang]}${bounds}${listed === null ? "" : `: ${listed[lang]}`})`;
  return { vi: write("vi"), en: write("en") };
}

function evidenceWords({ label, required }: Evidence): Words {
  const said = bothWords(label);
  return required === true ? { vi: `${said.vi} (bắt buộc)`, en: `${said.en} (required)` } : said;
}

function notApplicableWords(place: Place): Words | null {
  const declared = policyOf(place);
  if (declared === undefined) return null;
  const policy = POLICIES[declared.policy];
  if (declared.when === undefined) return policy;
  const when = bothWords(declared.when);
  return { vi: `${when.vi}: ${policy.vi}`, en: `${when.en}: ${policy.en}` };
}

function textWords(text: LocalText | undefined): Words | null {
  return text === undefined ? null : bothWords(text);
}
