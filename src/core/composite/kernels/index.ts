/** Numeric kernels of composite indices: columns in, columns or a named fault out. NaN means missing inside. */
export * from "./fault.ts";
export * from "./impute.ts";
export * from "./imputePanel.ts";
export * from "./normalise.ts";
export * from "./transform.ts";
export * from "./treat.ts";
export * from "./winsorise.ts";
