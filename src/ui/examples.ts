import { examples as changeMark } from "./change-mark/examples.tsx";
import { examples as chartPicture } from "./chart-picture/examples.tsx";
import { examples as conflictNote } from "./conflict-note/examples.tsx";
import { examples as differenceTable } from "./difference-table/examples.tsx";
import type { Example } from "./example.ts";
import { examples as figureTable } from "./figure-table/examples.tsx";
import { examples as figures } from "./figures/examples.tsx";
import { examples as groupBadge } from "./group-badge/examples.tsx";
import { examples as lineSeries } from "./line-series/examples.tsx";
import { examples as methodChanges } from "./method-changes/examples.tsx";
import { examples as onePage } from "./one-page/examples.tsx";
import { examples as rankChange } from "./rank-change/examples.tsx";
import { examples as rankIntervals } from "./rank-intervals/examples.tsx";
import { examples as rankTable } from "./rank-table/examples.tsx";
import { examples as sourceNote } from "./source-note/examples.tsx";
import { examples as sparkline } from "./sparkline/examples.tsx";
import { examples as unknownMark } from "./unknown-mark/examples.tsx";
import { examples as valueBar } from "./value-bar/examples.tsx";

/** Every component with its examples; one line each. */
export const UI_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  figures,
  "unknown-mark": unknownMark,
  "group-badge": groupBadge,
  "change-mark": changeMark,
  sparkline,
  "line-series": lineSeries,
  "chart-picture": chartPicture,
  "source-note": sourceNote,
  "conflict-note": conflictNote,
  "value-bar": valueBar,
  "rank-table": rankTable,
  "figure-table": figureTable,
  "method-changes": methodChanges,
  "one-page": onePage,
  "rank-change": rankChange,
  "rank-intervals": rankIntervals,
  "difference-table": differenceTable,
};
