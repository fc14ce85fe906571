export * from "./balanced.ts";
export * from "./bootstrap.ts";
export * from "./givenReplicates.ts";
export { hadamard } from "./hadamard.ts";
export * from "./jackknife.ts";
export { replicateDegrees } from "./replicateRank.ts";
