import type { Soundness } from "../../contract/soundness.ts";
import {
  auditComposite,
  type CompositeMethod,
  compositeFrameworks,
  type IndexTable,
} from "../../core/index.ts";
import { familyWords, namesOf } from "./names.ts";
import { viewFindings } from "./viewFindings.ts";
import { viewStudy } from "./viewStudy.ts";

const NO_DATA: IndexTable = { rows: [], columns: new Map(), notApplicable: new Map() };

/** Findings and figures of a composite index: by its text and weights alone, or with the data of `table`. */
export function lookAtComposite(
  method: CompositeMethod,
  lines: ReadonlyMap<string, number> = new Map(),
  table: IndexTable = NO_DATA,
  period?: string,
): Pick<Soundness, "findings" | "studies" | "title"> {
  const { frameworks } = compositeFrameworks(method, table, period);
  const names = namesOf(
    frameworks.map(({ framework }) => framework),
    familyWords(method.families),
    lines,
  );
  return {
    title: { vi: method.title.vi, en: method.title.en ?? method.title.vi },
    findings: viewFindings(auditComposite(method, table, undefined, period), names),
    studies:
      table.rows.length === 0
        ? []
        : frameworks.map(({ block, framework }) => viewStudy(framework, names.block(block), names)),
  };
}
