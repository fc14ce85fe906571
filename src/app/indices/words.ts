import type { TextView } from "../../contract/published.ts";
import { type CompositeMethod, compositeFamilies, type LocalText } from "../../core/index.ts";

/** A text of a method in both languages; Vietnamese where it has no English. */
export function both({ vi, en }: LocalText): TextView {
  return { vi, en: en ?? vi };
}

/** Block → what people call it; families that are compared together have the empty id. */
export function blockWords(method: CompositeMethod): (block: string) => TextView {
  const labels = new Map(compositeFamilies(method).map(({ id, label }) => [id, both(label)]));
  return (block) => labels.get(block) ?? (block === "" ? ALL : { vi: block, en: block });
}

const ALL: TextView = { vi: "Mọi đơn vị", en: "All units" };
