import type { SurveyColumnView } from "../../../contract/surveys.ts";

/** How the sample was drawn, as it is typed. */
export interface TypedDesign {
  readonly weights: string;
  readonly strata: string;
  readonly clusters: readonly string[];
  readonly fpc: readonly string[];
  readonly nest: boolean;
  readonly lonelyPsu: string;
  readonly replicates: string;
  readonly dontKnow: string;
  readonly refused: string;
  readonly notApplicable: string;
  readonly suppress: string;
}

export const EMPTY_DESIGN: TypedDesign = {
  weights: "",
  strata: "",
  clusters: [],
  fpc: [],
  nest: false,
  lonelyPsu: "refuse",
  replicates: "",
  dontKnow: "98",
  refused: "99",
  notApplicable: "97",
  suppress: "30",
};

const WEIGHTS = /^(w|wt|weight|weights|pw|quyen_?so|trong_?so)$/iu;
const STRATA = /^(strat(a|um)?|tang)$/iu;
const CLUSTERS = /^(psu|cluster|cum)$/iu;

/** What the names of columns give away; the person looks it over. */
export function guessedDesign(columns: readonly SurveyColumnView[]): TypedDesign {
  const named = (pattern: RegExp): string => columns.find(({ name }) => pattern.test(name))?.name ?? "";
  const cluster = named(CLUSTERS);
  return {
    ...EMPTY_DESIGN,
    weights: named(WEIGHTS),
    strata: named(STRATA),
    clusters: cluster === "" ? [] : [cluster],
  };
}

/** Is the number of answers under which figures are hidden a whole number from 0 to 1000? */
export function soundSuppress({ suppress }: TypedDesign): boolean {
  return /^\d{1,4}$/u.test(suppress.trim()) && Number(suppress) <= 1000;
}

/** What a plan says of the sample. */
export function samplePlan(typed: TypedDesign): Readonly<Record<string, unknown>> {
  const { weights, strata, clusters, fpc, nest, lonelyPsu, replicates } = typed;
  return {
    design: {
      ...(weights === "" ? {} : { weights }),
      ...(strata === "" ? {} : { strata: [strata] }),
      ...(clusters.length === 0 ? {} : { ids: clusters }),
      ...(fpc.length === 0 ? {} : { fpc }),
      nest,
      lonelyPsu,
    },
    codes: {
      dontKnow: codesIn(typed.dontKnow),
      refused: codesIn(typed.refused),
      notApplicable: codesIn(typed.notApplicable),
    },
    suppress: Number(typed.suppress),
    ...(replicates === "" ? {} : { replicates: { kind: replicates } }),
  };
}

function codesIn(text: string): string[] {
  return text.split(/[,;\s]+/u).filter((code) => code !== "");
}
