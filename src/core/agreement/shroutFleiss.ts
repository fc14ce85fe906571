import { type Agreed, refuse } from "./fault.ts";
import { ends, type FTest, type Intraclass, type IntraclassOptions, intraclass } from "./intraclass.ts";
import type { RatingTable } from "./ratings.ts";

/** The six forms of Shrout and Fleiss: (1) raters drawn anew, (2) drawn once, (3) these raters only; one rating or the mean of k. */
export type ShroutFleissForm = "ICC1" | "ICC2" | "ICC3" | "ICC1k" | "ICC2k" | "ICC3k";

export interface ShroutFleissRow {
  readonly form: ShroutFleissForm;
  readonly value: number;
  readonly test: FTest | null;
  readonly interval: Intraclass["interval"];
}

const FORMS: Readonly<Record<ShroutFleissForm, Pick<IntraclassOptions, "model" | "type" | "unit">>> = {
  ICC1: { model: "oneway", type: "consistency", unit: "single" },
  ICC2: { model: "twoway", type: "agreement", unit: "single" },
  ICC3: { model: "twoway", type: "consistency", unit: "single" },
  ICC1k: { model: "oneway", type: "consistency", unit: "average" },
  ICC2k: { model: "twoway", type: "agreement", unit: "average" },
  ICC3k: { model: "twoway", type: "consistency", unit: "average" },
};

/**
 * All six forms with the tests of Shrout and Fleiss, Psychological Bulletin 86 (1979): F of ICC2 has the residual alone below
 * it, and the interval of ICC2k is that of ICC2 carried to k raters (Spearman–Brown). `intraclass` gives the later tests of
 * McGraw and Wong, which differ there only.
 */
export function shroutFleiss(
  table: RatingTable,
  confidence = 0.95,
): Agreed<{ readonly subjects: number; readonly raters: number; readonly rows: readonly ShroutFleissRow[] }> {
  const found = {
    ICC1: intraclass(table, { ...FORMS.ICC1, confidence }),
    ICC2: intraclass(table, { ...FORMS.ICC2, confidence }),
    ICC3: intraclass(table, { ...FORMS.ICC3, confidence }),
    ICC1k: intraclass(table, { ...FORMS.ICC1k, confidence }),
    ICC2k: intraclass(table, { ...FORMS.ICC2k, confidence }),
    ICC3k: intraclass(table, { ...FORMS.ICC3k, confidence }),
  };
  const { ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k } = found;
  if (!ICC1.ok) return ICC1;
  if (!(ICC2.ok && ICC3.ok && ICC1k.ok && ICC2k.ok && ICC3k.ok)) return refuse("no-variation");
  const { raters, subjects } = ICC1;
  const average = (single: number): number => (single * raters) / (1 + single * (raters - 1));
  const carried = ICC2.interval && ends(average(ICC2.interval.lower), average(ICC2.interval.upper));
  const row = (
    form: ShroutFleissForm,
    icc: Intraclass,
    own: Partial<ShroutFleissRow> = {},
  ): ShroutFleissRow => ({
    form,
    value: icc.value,
    test: icc.test,
    interval: icc.interval,
    ...own,
  });
  const rows = [
    row("ICC1", ICC1),
    row("ICC2", ICC2, { test: ICC3.test }),
    row("ICC3", ICC3),
    row("ICC1k", ICC1k),
    row("ICC2k", ICC2k, { test: ICC3.test, interval: carried }),
    row("ICC3k", ICC3k),
  ];
  return { ok: true, subjects, raters, rows };
}
