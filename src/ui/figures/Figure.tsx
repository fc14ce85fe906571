import type { Lang } from "../../core/index.ts";
import { shownFigure } from "./printed.ts";

/** A printed number, aligned on its decimal mark in a column of one precision. */
export function Figure({ printed, decimals, lang }: { printed: string; decimals: number; lang: Lang }) {
  const { text, blank, whole } = shownFigure(printed, decimals, lang);
  return (
    <span className="figure" title={whole ?? undefined}>
      {text}
      {blank}
    </span>
  );
}
