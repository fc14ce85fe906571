import { columnOf, type DataTable, textsOf } from "../../table/dataTable.ts";
import type { SurveyFault } from "../fault.ts";
import { NON_ANSWERS, nonAnswerCounts } from "../index/answers.ts";
import { columnUnknown } from "../reading/designFaults.ts";
import { readSurveyColumn, readSurveyFactor } from "../reading/readColumn.ts";
import type { SurveyColumn, SurveyFactor } from "../statistics/column.ts";
import type { AnswerRow } from "./outcomes.ts";
import type { AnswerCodes } from "./surveyPlan.ts";

/** The variables of a plan, each read once; what cannot be read is gathered in `faults`. */
export class Variables {
  readonly faults: SurveyFault[] = [];
  private readonly table: DataTable;
  private readonly codes: AnswerCodes;
  private readonly missing: readonly string[];
  private readonly columns = new Map<string, SurveyColumn>();
  private readonly factors = new Map<string, SurveyFactor>();

  constructor(table: DataTable, codes: AnswerCodes) {
    this.table = table;
    this.codes = codes;
    this.missing = [...codes.dontKnow, ...codes.refused, ...codes.notApplicable].map(String);
  }

  /** A numeric variable; codes that are no answer count as missing. */
  number(name: string): SurveyColumn {
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    const read = readSurveyColumn(this.table, name, this.missing);
    if (!read.ok) for (const fault of read.faults) this.faults.push(fault);
    const column = read.ok
      ? { name, values: withoutCodes(read.column.values, this.missing) }
      : { name, values: new Float64Array(this.rows) };
    this.columns.set(name, column);
    return column;
  }

  /** A variable with levels; of groups (`plain`) every code is a level. */
  factor(name: string, plain = false): SurveyFactor {
    const key = `${plain ? "plain" : "coded"} ${name}`;
    const known = this.factors.get(key);
    if (known !== undefined) return known;
    const read = readSurveyFactor(this.table, name, plain ? [] : this.missing);
    if (!read.ok) for (const fault of read.faults) this.faults.push(fault);
    const factor = read.ok ? read.factor : { name, levels: [], codes: new Int32Array(this.rows).fill(-1) };
    this.factors.set(key, factor);
    return factor;
  }

  /** 1 for rows whose cells are among the named ones in every column; undefined where nothing is asked. */
  rowsWhere(
    conditions: readonly { readonly column: string; readonly is: readonly (string | number)[] }[],
  ): Uint8Array | undefined {
    if (conditions.length === 0) return undefined;
    const inside = new Uint8Array(this.rows).fill(1);
    for (const { column: name, is } of conditions) {
      const texts = this.texts(name);
      const wanted = new Set(is.map(String));
      texts.forEach((text, row) => {
        if (text === null || !wanted.has(text)) inside[row] = 0;
      });
    }
    return inside;
  }

  texts(name: string): readonly (string | null)[] {
    const column = columnOf(this.table, name);
    if (column !== undefined) return textsOf(column);
    this.faults.push(columnUnknown(name));
    return [];
  }

  /** How the cells of a column are answers or not, among the rows with a weight. */
  answers(name: string, weights: Float64Array): AnswerRow {
    const { dontKnow, refused, notApplicable } = this.codes;
    const meaning = new Map<string, number>();
    const add = (codes: readonly (string | number)[], reason: (typeof NON_ANSWERS)[number]): void => {
      for (const one of codes) meaning.set(String(one), NON_ANSWERS.indexOf(reason));
    };
    add(dontKnow, "dontKnow");
    add(refused, "refused");
    add(notApplicable, "notApplicable");
    const reasons = Uint8Array.from(this.texts(name), (text) =>
      text === null ? NON_ANSWERS.indexOf("missing") : (meaning.get(text) ?? 0),
    );
    return {
      column: name,
      counts: nonAnswerCounts({ code: name, shares: new Float64Array(0), reasons }, weights),
    };
  }

  get rows(): number {
    return this.table.rowNumbers.length;
  }
}

/** Numbers that are codes of no answer become missing. */
function withoutCodes(values: Float64Array, missing: readonly string[]): Float64Array {
  const numbers = new Set(missing.map(Number).filter((code) => !Number.isNaN(code)));
  return numbers.size === 0 ? values : values.map((value) => (numbers.has(value) ? Number.NaN : value));
}
