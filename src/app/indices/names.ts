import {
  type CompositeMethod,
  type CompositeResult,
  compositePlaces,
  type IndexTable,
  type Lang,
  wordsIn,
} from "../../core/index.ts";

/** Unit → what people call it; the key where the table has no name. */
export function unitNames({ rows }: IndexTable): (unit: string) => string {
  const labels = new Map(rows.map(({ unit, label }) => [unit, label ?? unit]));
  return (unit) => labels.get(unit) ?? unit;
}

/** Part of one of these methods → its name; the code where it has none. */
export function partNames(methods: readonly CompositeMethod[], lang: Lang): (code: string) => string {
  const labels = new Map(
    methods.flatMap((method) =>
      [...compositePlaces(method).values()].map(
        ({ code, node }) => [code, wordsIn(node.label, lang)] as const,
      ),
    ),
  );
  return (code) => labels.get(code) ?? code;
}

/** Id of a group of the index → its name as the method writes it. */
export function groupNames({ groups }: CompositeResult, lang: Lang): (id: string) => string {
  const labels = new Map(
    groups.flatMap((each) =>
      each.groups.map(({ id, label }) => [id, label ? wordsIn(label, lang) : id] as const),
    ),
  );
  return (id) => labels.get(id) ?? id;
}
