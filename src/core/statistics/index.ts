/** Plain statistics on columns in which NaN means missing. */
export * from "./correlation.ts";
export * from "./describe.ts";
export * from "./distributions.ts";
export * from "./moments.ts";
export * from "./quantile.ts";
export * from "./ranks.ts";
