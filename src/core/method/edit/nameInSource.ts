import { isRecord } from "../shape.ts";
import { readSource } from "../source.ts";

/** What a text says its id and version are, faulty or not; empty where it says nothing. */
export function nameInSource(text: string): { readonly id: string; readonly version: string } {
  const { data } = readSource(text);
  if (!isRecord(data)) return { id: "", version: "" };
  const textOf = (value: unknown): string =>
    typeof value === "string" || typeof value === "number" ? String(value) : "";
  return { id: textOf(data["id"]), version: textOf(data["version"]) };
}
