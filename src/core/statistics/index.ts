/** Plain statistics on columns in which NaN means missing. */
export * from "./columnFlags.ts";
export * from "./correlation.ts";
export * from "./cronbachAlpha.ts";
export * from "./describe.ts";
export * from "./distributions.ts";
export * from "./kendallPValue.ts";
export * from "./moments.ts";
export * from "./principalComponents.ts";
export * from "./quantile.ts";
export * from "./ranks.ts";
