import type { FigureSection } from "../../../contract/reports.ts";

/** What the system says about one matter; the rest is blank. */
export function section(said: Partial<FigureSection> & Pick<FigureSection, "source">): FigureSection {
  return { sentences: [], table: null, chart: null, empty: false, ...said };
}

/** Nothing is kept about it here: said plainly, with what to do. */
export function notKept(sentence: string, source: string): FigureSection {
  return section({ sentences: [sentence], empty: true, source });
}
