import type { ChartBlock, TableBlock } from "./officialDocument.ts";

/** Pages of 16:9 to be shown in a hall; texts are taken literally. */
export interface SlideDeck {
  readonly title: string;
  readonly subtitle: string;
  readonly slides: readonly Slide[];
  readonly illustration: boolean;
  readonly madeAt: Date;
}

/** One matter: what it says, its chart beside its table; a table too long for a page goes on the next. */
export interface Slide {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: TableBlock | null;
  readonly chart: ChartBlock | null;
  readonly source: string;
}
