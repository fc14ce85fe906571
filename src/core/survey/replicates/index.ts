export * from "./balanced.ts";
export * from "./bootstrap.ts";
export * from "./givenReplicates.ts";
export * from "./jackknife.ts";
