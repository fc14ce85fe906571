const ENGLISH = new Intl.PluralRules("en");

/** The English word that fits a count: `plural(1, "has", "have")` is «has». Vietnamese words do not change with a count. */
export function plural(count: number, one: string, many: string): string {
  return ENGLISH.select(count) === "one" ? one : many;
}

/** An English count with its noun: «1 unit», «3 units», «2 criteria». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plural(count, one, many)}`;
}
