/** Estimates from surveys by the design of their sample. */
export type * from "./design.ts";
export * from "./designEffect.ts";
export * from "./estimateUnder.ts";
export type * from "./fault.ts";
export * from "./inDomain.ts";
export * from "./interval.ts";
export type * from "./reading/designSpec.ts";
export * from "./reading/readDesign.ts";
export type * from "./statistic.ts";
export type * from "./statistics/column.ts";
export * from "./statistics/means.ts";
export * from "./statistics/variance.ts";
