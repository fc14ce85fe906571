import type { ExplorerMean } from "../../contract/explorer.ts";
import type { ExplorerState } from "../../contract/explorerAddress.ts";
import type { ExplorerKit } from "../../core/explorer/kit.ts";

/** What the page hands to its script, in the attribute `data-explorer` of the table's section. */
export interface ExplorerHandover {
  readonly id: string;
  readonly kit: ExplorerKit;
  /** Unit of each row of the kit. */
  readonly units: readonly string[];
  readonly decimals: number;
  /** Parts in the order of the address: code and weight by the method in percent. */
  readonly parts: readonly (readonly [string, number])[];
  readonly state: ExplorerState;
  readonly ownMean: string;
}

/** Weights of the number fields that differ from the method's own as shown; a field left empty is as the method has it. */
export function percentsIn(
  parts: ExplorerHandover["parts"],
  valueOf: (code: string) => string | undefined,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parts.flatMap(([code, own]) => {
      const text = valueOf(code)?.replace(",", ".") ?? "";
      const percent = text === "" ? Number.NaN : Math.round(Number(text) * 100) / 100;
      const differs = percent >= 0 && percent <= 100 && percent !== Math.round(own * 100) / 100;
      return differs ? [[code, percent] as const] : [];
    }),
  );
}

const MEANS: readonly ExplorerMean[] = ["arithmetic", "geometric", "harmonic", "median"];

/** The mean that was chosen; undefined where it is the index's own (a sum ranks as its arithmetic mean). */
export function meanIn(
  words: Readonly<Record<ExplorerMean, string>>,
  chosen: string | undefined,
  own: string,
): ExplorerMean | undefined {
  const mean = MEANS.find((each) => words[each] === chosen);
  return mean === own || (own === "sum" && mean === "arithmetic") ? undefined : mean;
}
