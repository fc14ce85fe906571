import type { IndexChoice } from "../../../contract/indices.ts";
import type { AskedIndex } from "../../api/indices.ts";

/** What is typed about method and figures. */
export interface TypedSubject {
  /** `id@version`, or "own" for the text in `source`. */
  readonly method: string;
  readonly source: string;
  readonly figures: "file" | "published";
  readonly file: File | null;
  readonly period: string;
}

export const EMPTY_SUBJECT: TypedSubject = {
  method: "",
  source: "",
  figures: "file",
  file: null,
  period: "",
};

export const OWN = "own";

/** `id@version` of a choice. */
export function nameOf({ id, version }: Pick<IndexChoice, "id" | "version">): string {
  return `${id}@${version}`;
}

/** A method as the server takes it. */
export function methodChoice(method: string, source: string): object {
  if (method === OWN) return { source };
  const at = method.lastIndexOf("@");
  return { id: method.slice(0, at), version: method.slice(at + 1) };
}

/** The question about this subject; `more` says which. */
export function askedOf(subject: TypedSubject, more: object = {}): AskedIndex {
  return {
    request: {
      method: methodChoice(subject.method, subject.source),
      figures: subject.figures,
      ...(subject.period === "" ? {} : { period: subject.period }),
      ...more,
    },
    file: subject.figures === "file" ? subject.file : null,
  };
}
