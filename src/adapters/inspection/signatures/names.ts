import type { RelativeDistinguishedNames } from "pkijs";

const COMMON_NAME = "2.5.4.3";
const ORGANIZATION = "2.5.4.10";

export function commonName(names: RelativeDistinguishedNames): string {
  return nameIn(names, COMMON_NAME);
}

export function organizationName(names: RelativeDistinguishedNames): string {
  return nameIn(names, ORGANIZATION);
}

function nameIn(names: RelativeDistinguishedNames, type: string): string {
  const found = names.typesAndValues.find((each) => each.type === type);
  const value: unknown = found?.value.valueBlock.value;
  return typeof value === "string" ? value.normalize("NFC").slice(0, 300) : "";
}
