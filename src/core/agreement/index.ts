/** Agreement between raters: how alike two or more people judge the same things. */
export * from "./chanceCorrected.ts";
export * from "./cohenKappa.ts";
export * from "./fault.ts";
export * from "./fleissKappa.ts";
export { type FTest, type Intraclass, type IntraclassOptions, intraclass } from "./intraclass.ts";
export * from "./kendallW.ts";
export * from "./krippendorffAlpha.ts";
export * from "./lightKappa.ts";
export * from "./marginalHomogeneity.ts";
export * from "./meanCorrelation.ts";
export * from "./meanDifference.ts";
export * from "./percentAgreement.ts";
export * from "./raterBias.ts";
export type { Rating, RatingTable } from "./ratings.ts";
export * from "./robinsonA.ts";
export * from "./shroutFleiss.ts";
export { type AgreementWeights, weightsByDistances, weightsBySteps } from "./weights.ts";
