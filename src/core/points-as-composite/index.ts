export * from "./pointsAsComposite.ts";
