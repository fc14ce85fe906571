import { bandRange } from "../../explain/bandRange.ts";
import { bothWords } from "../../method/compareWords.ts";
import type { Words } from "../../method/fault.ts";
import type { LocalText } from "../../method/words.ts";
import { formatNumber } from "../../numbers/format.ts";
import type { GroupingRule } from "../schema/groups.ts";

/** The groups of one year (null: every year), best first, each with its limits where they are known beforehand. */
export interface GroupSet {
  readonly year: string | null;
  readonly groups: readonly { readonly id: string; readonly label: Words; readonly range: Words | null }[];
}

export interface GroupWords {
  /** How units come into a group, as a sentence. */
  readonly how: Words;
  readonly sets: readonly GroupSet[];
}

export function groupWords(rule: GroupingRule): GroupWords {
  return { how: HOW[rule.kind === "gaps" ? rule.by : rule.kind], sets: setsOf(rule) };
}

const HOW = {
  bands: { vi: "Nhóm theo mốc điểm cố định.", en: "Groups by fixed limits." },
  quantiles: {
    vi: "Nhóm theo phân vị: các đơn vị được chia theo thứ tự điểm, mốc thay đổi mỗi năm.",
    en: "Groups by quantiles of the scores; the limits differ every year.",
  },
  largest: {
    vi: "Nhóm tách ở những khoảng cách điểm lớn nhất giữa hai đơn vị liền nhau.",
    en: "Groups are cut at the widest gaps between neighbouring scores.",
  },
  jenks: {
    vi: "Nhóm tách sao cho điểm trong từng nhóm gần nhau nhất.",
    en: "Groups are cut so that scores inside each lie closest together.",
  },
  cuts: { vi: "Mốc nhóm đặt riêng cho từng năm.", en: "Limits are set by hand for each year." },
} as const satisfies Record<string, Words>;

function setsOf(rule: GroupingRule): readonly GroupSet[] {
  if (rule.kind === "bands") {
    const groups = rule.bands.map((band) => ({
      id: band.id,
      label: labelOf(band),
      range: { vi: bandRange(band, "points", "vi"), en: bandRange(band, "points", "en") },
    }));
    return [{ year: null, groups }];
  }
  const named = rule.groups.map((group) => ({ id: group.id, label: labelOf(group) }));
  if (rule.kind !== "cuts")
    return [{ year: null, groups: named.map((group) => ({ ...group, range: null })) }];
  return Object.entries(rule.lowest)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([year, lowest]) => ({
      year,
      groups: named.map((group, at) => ({ ...group, range: lowestWords(lowest[at], lowest[at - 1]) })),
    }));
}

function labelOf({ id, label }: { readonly id: string; readonly label?: LocalText | undefined }): Words {
  return bothWords(label ?? { vi: id });
}

/** The lowest score of a group; of the worst one, what it lies under. */
function lowestWords(from: number | undefined, below: number | undefined): Words | null {
  if (from !== undefined)
    return { vi: `từ ${formatNumber(from, "vi")}`, en: `from ${formatNumber(from, "en")}` };
  if (below === undefined) return null;
  return { vi: `dưới ${formatNumber(below, "vi")}`, en: `under ${formatNumber(below, "en")}` };
}

/** All groups and limits as one text, to be compared. */
export function groupSummary(rule: GroupingRule | undefined): Words | null {
  if (rule === undefined) return null;
  const { how, sets } = groupWords(rule);
  const write = (lang: keyof Words): string =>
    [
      how[lang],
      ...sets.map(({ year, groups }) => {
        const listed = groups
          .map(({ label, range }) => label[lang] + (range ? ` ${range[lang]}` : ""))
          .join("; ");
        return `${year === null ? "" : `${year}: `}${listed}.`;
      }),
    ].join(" ");
  return { vi: write("vi"), en: write("en") };
}
