import type { RiskLine, RiskList } from "../../../contract/riskMarks.ts";

/** What the list is narrowed to; kept in the address. Empty means all. */
export interface RiskNarrowing {
  readonly mark: "" | MarkFilter;
  readonly field: string;
  readonly department: string;
  readonly own: boolean;
}

export const MARK_FILTERS = ["unseen", "at-risk", "lost", "sure", "lacking", "asking"] as const;
export type MarkFilter = (typeof MARK_FILTERS)[number];

const NAMES: Readonly<Record<MarkFilter, string>> = {
  unseen: "chua-xem",
  "at-risk": "nguy-co",
  lost: "mat-diem",
  sure: "chac-chan",
  lacking: "thieu",
  asking: "dang-yeu-cau",
};

export function passesMark(line: RiskLine, filter: MarkFilter): boolean {
  switch (filter) {
    case "unseen":
      return line.mark === null && line.scoredBy === "self" && line.exemption === null;
    case "at-risk":
    case "lost":
    case "sure":
      return line.mark?.mark === filter;
    case "lacking":
      return (
        line.scoredBy === "self" &&
        line.exemption === null &&
        (line.evidence < line.evidenceWanted || line.evidence === 0) &&
        !line.explained
      );
    case "asking":
      return line.drafted || line.request?.state === "waiting" || line.request?.state === "late";
  }
}

/** Within a code that was given to the reader: a field, a criterion or the leaf itself. */
export function isOwn(code: string, own: readonly string[]): boolean {
  return own.length === 0 || own.some((given) => code === given || code.startsWith(`${given}.`));
}

/** The leaf that is open stays, so that a mark which takes it out of the filter does not take it from under the hand. */
export function narrowed(list: RiskList, narrowing: RiskNarrowing, open: string): readonly RiskLine[] {
  const { mark, field, department, own } = narrowing;
  return list.lines.filter(
    (line) =>
      line.code === open ||
      ((mark === "" || passesMark(line, mark)) &&
        (field === "" || line.fieldCode === field) &&
        (department === "" || line.lead?.unit === department) &&
        (!own || isOwn(line.code, list.own))),
  );
}

export function readNarrowing(params: URLSearchParams): RiskNarrowing {
  const named = params.get("danh-gia");
  return {
    mark: MARK_FILTERS.find((filter) => NAMES[filter] === named) ?? "",
    field: params.get("linh-vuc") ?? "",
    department: params.get("co-quan") ?? "",
    own: params.get("cua-toi") === "1",
  };
}

/** The parameters of the address, with the others left as they are. */
export function writeNarrowing(params: URLSearchParams, narrowing: RiskNarrowing): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string) => (value === "" ? next.delete(name) : next.set(name, value));
  set("danh-gia", narrowing.mark === "" ? "" : NAMES[narrowing.mark]);
  set("linh-vuc", narrowing.field);
  set("co-quan", narrowing.department);
  set("cua-toi", narrowing.own ? "1" : "");
  return next;
}
