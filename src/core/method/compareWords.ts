import { formatNumber } from "../numbers/format.ts";
import type { Words } from "./fault.ts";
import type { LocalText } from "./schema.ts";

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
