/** Style sheets of the shared components, in the order in which they are sent; paths are relative to this folder. */
export const UI_STYLES: readonly string[] = [
  "tokens.css",
  "fonts.css",
  "figures/Figure.css",
  "unknown-mark/UnknownMark.css",
  "group-badge/GroupBadge.css",
  "change-mark/ChangeMark.css",
  "sparkline/Sparkline.css",
  "line-series/LineSeries.css",
  "source-note/SourceNote.css",
  "conflict-note/ConflictNote.css",
  "value-bar/ValueBar.css",
  "rank-table/RankTable.css",
  "figure-table/FigureTable.css",
  "method-changes/MethodChanges.css",
  "one-page/OnePage.css",
  "rank-change/RankChange.css",
];
