/** Numbers 0–1 that are the same every time. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface PlantedLeaf {
  readonly code: string;
  readonly max: number;
  readonly label?: string;
  readonly english?: boolean;
  readonly citation?: boolean;
  /** Besides a share that is entered as statistics. */
  readonly says?: string;
}

const SHARE =
  "scoredBy: statistics, inputs: { share: { kind: share, label: { vi: Tỷ lệ } } }, rule: { kind: proportional, of: share }";
const level = (levels: string): string =>
  `scoredBy: data, inputs: { at: { kind: choice, label: { vi: Mức }, options: [good, bad] } }, rule: { kind: levels, of: at, levels: ${levels} }`;
const BY_HAND = "inputs: { points: { kind: number, label: { vi: Điểm } } }, rule: { kind: entered }";

function leafLine({ code, max, label, english = true, citation = true, says = SHARE }: PlantedLeaf): string {
  const vi = label ?? `Tiêu chí số ${code}`;
  const words = english ? `{ vi: "${vi}", en: "Criterion ${code}" }` : `{ vi: "${vi}" }`;
  const source = citation ? ", citation: { source: Kiểm thử, confidence: composed }" : "";
  return `      - { code: "${code}", label: ${words}, max: ${max}, ${says}${source} }\n`;
}

function field(code: string, max: number, leaves: readonly PlantedLeaf[]): string {
  return `  - code: "${code}"
    label: { vi: "Lĩnh vực ${code}", en: "Field ${code}" }
    max: ${max}
    children:
${leaves.map(leafLine).join("")}`;
}

/** A set of 100 points in four fields that passes the checker and is full of faults; `PLANTED` says which. */
export const BAD_SET = `id: small-commune
version: "1"
title: { vi: Bộ tiêu chí nhiều lỗi, en: A set full of faults }
status: composed
basis: []
families: [{ id: commune, label: { vi: Cấp xã, en: Communes } }]
period: year
max: 100
rescaleAt: root
tree:
${field("1", 30, [
  { code: "1.1", max: 12, citation: false },
  { code: "1.2", max: 9, label: "Tiêu chí số 1.1" },
  { code: "1.3", max: 9 },
])}${field("2", 35, [
  { code: "2.1", max: 5 },
  { code: "2.2", max: 10, english: false },
  { code: "2.3", max: 10 },
  { code: "2.4", max: 5 },
  { code: "2.5", max: 5 },
])}${field("3", 25, [
  {
    code: "3.1",
    max: 10,
    says: `scoredBy: statistics, inputs: { done: { kind: count, label: { vi: Số việc } } }, rule: { kind: per-item, of: done, each: 2, cap: 8 }`,
  },
  { code: "3.2", max: 5, says: `scoredBy: self, ${BY_HAND}` },
  { code: "3.3", max: 5, says: level("{ good: 5, bad: 1 }") },
  { code: "3.4", max: 0.1 },
  { code: "3.5", max: 2.9 },
  { code: "3.6", max: 2, says: `status: unresolved, scoredBy: statistics, ${BY_HAND}` },
])}${field("4", 10, [{ code: "4.1", max: 10 }])}`;

/** The faults of the texts, weights and rules, each with the leaf or field at which it stands. */
export const PLANTED_IN_TEXT = [
  ["no-citation", "1.1"],
  ["same-label", "1.2"],
  ["no-english", "2.2"],
  ["full-out-of-reach", "3.1"],
  ["no-rule", "3.2"],
  ["no-evidence", "3.2"],
  ["points-for-nothing", "3.3"],
  ["tiny-weight", "3.4"],
  ["unresolved-text", "3.6"],
  ["only-child", "4"],
] as const;

/** What shows only in the data of `badAnswers`. */
export const PLANTED_IN_DATA = [
  ["near-duplicate", "1.2"],
  ["against-parent", "1.3"],
  ["works-against-index", "1.3"],
  ["all-full", "2.1"],
  ["little-data", "2.2"],
  ["mostly-zero", "2.3"],
  ["all-equal", "2.4"],
  ["all-missing", "2.5"],
  ["nearly-all-full", "3.5"],
] as const;

/** Answers of `units` units, twelve or more for everything to show: leaf → share. Leaves without an answer are left out. */
export function badAnswers(units: number, seed = 5): readonly Readonly<Record<string, number>>[] {
  const next = stream(seed);
  return Array.from({ length: units }, (_, unit) => {
    const good = 0.3 + 0.6 * next();
    return {
      "1.1": good,
      "1.2": 0.9 * good,
      "1.3": 1 - 0.95 * good - 0.05 * next(),
      "2.1": 1,
      ...(unit % 2 === 0 ? { "2.2": next() } : {}),
      "2.3": unit % 4 === 0 ? 0.5 + 0.5 * next() : 0,
      "2.4": 0.5,
      "3.4": next(),
      "3.5": unit === 3 ? 0.2 : 1,
      "4.1": Math.min(1, good + 0.3 * next()),
    };
  });
}
