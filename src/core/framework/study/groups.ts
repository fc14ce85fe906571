import { cronbachAlpha } from "../../statistics/cronbachAlpha.ts";
import { principalComponents } from "../../statistics/principalComponents.ts";
import { childrenOf, type Framework } from "../framework.ts";

/** How well the children of one part belong together. Null where it cannot be said. */
export interface GroupStudy {
  readonly code: string;
  readonly children: readonly string[];
  /** Cronbach's alpha, at most 1, possibly negative. */
  readonly alpha: number | null;
  readonly standardisedAlpha: number | null;
  readonly meanCorrelation: number | null;
  /** Child → alpha of the others without it. */
  readonly alphaWithout: Readonly<Record<string, number | null>>;
  /** Share (0–1) of the variance of the children that each principal component carries, greatest first. */
  readonly explained: readonly number[];
  /** Child → loading on the first component. */
  readonly firstLoadings: Readonly<Record<string, number>>;
}

/** Consistency and principal components of every part that has at least two children. */
export function studyGroups(framework: Framework): readonly GroupStudy[] {
  return [...childrenOf(framework)].flatMap(([code, children]) => {
    const columns = children.map((child) => framework.values.get(child) ?? new Float64Array());
    if (children.length < 2 || columns.some((column) => column.length === 0)) return [];
    const consistency = cronbachAlpha(columns);
    const components = principalComponents(columns);
    const first = components?.loadings[0];
    return [
      {
        code,
        children,
        alpha: consistency.alpha,
        standardisedAlpha: consistency.standardised,
        meanCorrelation: consistency.meanCorrelation,
        alphaWithout: Object.fromEntries(
          children.map((child, place) => [child, consistency.withoutEach[place] ?? null]),
        ),
        explained: [...(components?.explained ?? [])],
        firstLoadings:
          first === undefined
            ? {}
            : Object.fromEntries(children.map((child, place) => [child, (first[place] ?? 0) + 0])),
      },
    ];
  });
}
