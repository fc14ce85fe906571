import { methodChoice } from "./subject.ts";

/** Ways in which the same figures may be computed otherwise. */
export const WAYS = [
  "otherMethod",
  "equalWeights",
  "geometric",
  "zScore",
  "ranksOnly",
  "noTreat",
  "dropPart",
] as const;
export type Way = (typeof WAYS)[number];

interface Chosen {
  readonly way: Way;
  readonly other: string;
  readonly dropped: string;
  /** Codes of all parts. */
  readonly parts: readonly string[];
}

const step = (name: string, to: object | "drop") => ({ changes: { steps: [{ step: name, to }] } });

/** What the server is asked to do otherwise. */
export function changesOf({ way, other, dropped, parts }: Chosen): object {
  switch (way) {
    case "otherMethod":
      return { with: methodChoice(other, "") };
    case "equalWeights":
      return { changes: { weights: Object.fromEntries(parts.map((code) => [code, 1])) } };
    case "geometric":
      return step("aggregate", { step: "aggregate", how: "geometric" });
    case "zScore":
      return step("normalise", { step: "normalise", how: { kind: "z-score" } });
    case "ranksOnly":
      return step("normalise", { step: "normalise", how: { kind: "rank" } });
    case "noTreat":
      return step("treat", "drop");
    case "dropPart":
      return { changes: { drop: [dropped] } };
  }
}
