import type { SheetView } from "../../contract/sheets.ts";
import type { Lang } from "../../core/index.ts";
import { pointsText } from "../show/numbers.ts";

/** «59,2703/65»; a dash for whoever is shown no sums. */
export function selfTotalText({ total }: Pick<SheetView, "total">, language: Lang): string {
  return total === null
    ? "–"
    : `${pointsText(total.selfPoints, language)}/${pointsText(total.selfMax, language)}`;
}
