import { bandRange } from "../explain/bandRange.ts";
import { formatNumber } from "../numbers/format.ts";
import type { Words } from "./fault.ts";
import type { BandSet, LocalText } from "./schema.ts";

/** Vietnamese stands for English where a method has none. */
export function bothWords({ vi, en }: LocalText): Words {
  return { vi, en: en ?? vi };
}

export function plainWords(text: string): Words {
  return { vi: text, en: text };
}

export function bothNumbers(value: number): Words {
  return { vi: formatNumber(value, "vi"), en: formatNumber(value, "en") };
}

/** Whether two pieces of method data are the same, whatever the order of their keys; texts are compared in NFC. */
export function sameData(left: unknown, right: unknown): boolean {
  return written(left) === written(right);
}

function written(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? "";
}

function ordered(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** Null where there is nothing to list. */
export function listWords(list: readonly Words[], joint = "; "): Words | null {
  if (list.length === 0) return null;
  return { vi: list.map(({ vi }) => vi).join(joint), en: list.map(({ en }) => en).join(joint) };
}

/** Groups or classes with their limits. */
export function bandWords(set: BandSet | undefined): Words | null {
  return listWords(
    (set?.bands ?? []).map((band) => {
      const label = bothWords(band.label ?? { vi: band.id });
      const base = set?.base ?? "points";
      return {
        vi: `${label.vi}: ${bandRange(band, base, "vi")}`,
        en: `${label.en}: ${bandRange(band, base, "en")}`,
      };
    }),
  );
}
