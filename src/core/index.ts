/** The public face of the core. */
export * from "./method/schema.ts";
export * from "./method/tree.ts";
export * from "./outcome.ts";
export * from "./scoring/result.ts";
export * from "./scoring/sheet.ts";
