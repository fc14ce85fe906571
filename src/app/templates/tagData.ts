import type { Placeholder } from "./placeholders.ts";
import type { TemplateData, TemplateValue } from "./ports.ts";

/** The data under the names that may be typed in a file; what a document does not say stays blank. */
export function tagData(data: TemplateData, table: readonly Placeholder[]): TemplateData {
  const named: Record<string, TemplateValue> = {};
  for (const placeholder of table) {
    const value = valueOf(data[placeholder.key], placeholder);
    if (value === undefined) continue;
    named[placeholder.key] = value;
    named[placeholder.tag] = value;
  }
  return named;
}

function valueOf(
  value: TemplateValue | undefined,
  { kind, items = [] }: Placeholder,
): TemplateValue | undefined {
  if (!Array.isArray(value)) return value ?? EMPTY[kind];
  return value.map((item: TemplateData, index) => tagged(item, items, index));
}

/** Undefined inside a list, so that a name of the document around it shows through. */
function tagged(item: TemplateData, items: readonly Placeholder[], index: number): TemplateData {
  const own = items.filter(({ key }) => key in item || key === "order");
  return tagData({ order: String(index + 1), ...item }, own);
}

const EMPTY = { text: undefined, flag: false, list: [], blocks: { blocks: [] } } as const;
