/** Numeric kernels of composite indices: columns in, columns or a named fault out. NaN means missing inside. */

export * from "./composites/benefitOfDoubt.ts";
export * from "./composites/mazziottaPareto.ts";
export * from "./composites/orderedWeights.ts";
export * from "./composites/topsis.ts";
export * from "./composites/wroclawTaxonomy.ts";
export * from "./fault.ts";
export * from "./impute.ts";
export * from "./imputePanel.ts";
export * from "./normalise.ts";
export * from "./transform.ts";
export * from "./treat.ts";
export * from "./weights/ahpWeights.ts";
export * from "./weights/criticWeights.ts";
export * from "./weights/entropyWeights.ts";
export * from "./weights/merecWeights.ts";
export * from "./weights/pcaWeights.ts";
export * from "./weights/rankOrderCentroid.ts";
export * from "./winsorise.ts";
