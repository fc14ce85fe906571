import type { z } from "zod";
import type { EnterResult } from "../../contract/published.ts";
import type { FormFault } from "../parts/ErrorSummary.tsx";

/** Everything as typed; empty means that the source does not say it. */
export interface TypedResult {
  readonly index: string;
  readonly year: string;
  readonly unit: string | null;
  readonly component: string;
  readonly value: string;
  readonly scaleMax: string;
  readonly rank: string;
  readonly rankedUnits: string;
  readonly rankChange: string;
  readonly group: string;
  readonly region: string;
  readonly regionRank: string;
  readonly status: "published" | "provisional";
  readonly note: string;
  readonly sourceTitle: string;
  readonly sourceAddress: string;
  readonly sourceKind: "official" | "press" | "repository";
  readonly sourceDate: string;
}

export const EMPTY_RESULT: TypedResult = {
  index: "",
  year: "",
  unit: null,
  component: "",
  value: "",
  scaleMax: "",
  rank: "",
  rankedUnits: "",
  rankChange: "",
  group: "",
  region: "",
  regionRank: "",
  status: "published",
  note: "",
  sourceTitle: "",
  sourceAddress: "",
  sourceKind: "official",
  sourceDate: "",
};

interface ResultFaultWords {
  readonly indexMissing: string;
  readonly yearWrong: string;
  readonly unitMissing: string;
  readonly wholeNumber: string;
  readonly decimalNumber: string;
  readonly nothingToSay: string;
  readonly sourceMissing: string;
}

const WHOLE = /^[+-]?\d{1,5}$/;
const DECIMAL = /^-?\d{1,9}([.,]\d{1,9})?$/;
const WHOLE_BOXES = ["rank", "rankedUnits", "rankChange", "regionRank"] as const;
const DECIMAL_BOXES = ["value", "scaleMax"] as const;

/** Everything that must be mended before the result can be sent; the field is the id of the box. */
export function resultFaults(typed: TypedResult, words: ResultFaultWords): readonly FormFault[] {
  const faults: FormFault[] = [];
  const wrong = (field: string, text: string) => faults.push({ field, text });
  if (typed.index === "") wrong("index", words.indexMissing);
  if (!/^\d{4}$/.test(typed.year.trim())) wrong("year", words.yearWrong);
  if (typed.unit === null) wrong("unit", words.unitMissing);
  for (const box of DECIMAL_BOXES) {
    if (typed[box].trim() !== "" && !DECIMAL.test(typed[box].trim())) wrong(box, words.decimalNumber);
  }
  for (const box of WHOLE_BOXES) {
    if (typed[box].trim() !== "" && !WHOLE.test(typed[box].trim())) wrong(box, words.wholeNumber);
  }
  if (typed.value.trim() === "" && typed.rank.trim() === "") wrong("value", words.nothingToSay);
  if (typed.sourceTitle.trim() === "") wrong("sourceTitle", words.sourceMissing);
  return faults;
}

/** What the server is sent. Values stay text with a point, so that the printed digits are kept. */
export function sentResult(typed: TypedResult): z.input<typeof EnterResult> {
  const component = typed.component.trim();
  return {
    index: typed.index,
    year: Number(typed.year),
    unit: typed.unit ?? "",
    ...(component === "" ? {} : { component }),
    value: pointed(typed.value),
    scaleMax: pointed(typed.scaleMax),
    rank: whole(typed.rank),
    rankedUnits: whole(typed.rankedUnits),
    rankChange: whole(typed.rankChange),
    group: text(typed.group),
    region: text(typed.region),
    regionRank: whole(typed.regionRank),
    status: typed.status,
    note: typed.note.trim(),
    source: {
      title: typed.sourceTitle.trim(),
      address: typed.sourceAddress.trim(),
      kind: typed.sourceKind,
      date: typed.sourceDate,
    },
  };
}

function pointed(typed: string): string | null {
  return typed.trim() === "" ? null : typed.trim().replace(",", ".");
}

function whole(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed.trim());
}

function text(typed: string): string | null {
  return typed.trim() === "" ? null : typed.trim();
}
