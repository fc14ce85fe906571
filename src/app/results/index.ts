export { downloadRanking } from "./downloadRanking.ts";
export { editionOf } from "./editionOf.ts";
export { findUnits } from "./findUnits.ts";
export { homeView } from "./homeView.ts";
export { commitImport } from "./import/commitImport.ts";
export { enterResult } from "./import/enterResult.ts";
export { previewImport } from "./import/previewImport.ts";
export { type KnownYear, knownOfIllustration, knownYear, type UnitOfYear } from "./knownYear.ts";
export { listIndices } from "./listIndices.ts";
export { listSources } from "./listSources.ts";
export type {
  Entry,
  NewResult,
  PendingImport,
  ResultsReader,
  ResultsWriter,
  Shipment,
  ShipmentFiles,
} from "./ports.ts";
export { indexScoredBy, type PublishedTotals, publishedTotals } from "./publishedTotals.ts";
export { type RankingQuestion, rankingOf } from "./rankingOf.ts";
export { seedPublished } from "./seedPublished.ts";
export { publishedAbout, unitPage } from "./unitPage.ts";
