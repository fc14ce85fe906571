import type { StandingView } from "../../../contract/cockpit.ts";
import type { FigureView, TextView } from "../../../contract/published.ts";
import type { BandSet, RankChangeQuestion, YearStanding } from "../../../core/index.ts";
import type { KnownYear } from "../../results/index.ts";

/** A component of which a source says which way it went, without a number. */
export interface Said {
  readonly component: string;
  readonly label: TextView;
  readonly text: TextView;
  readonly moved: "fell" | "rose";
}

/** What one index tells about one unit over the years: printed by others, or of rounds of this platform. */
export interface Track {
  readonly index: string;
  readonly short: TextView;
  readonly name: TextView;
  readonly unit: TextView | null;
  readonly decimals: number;
  readonly usualScale: number | null;
  /** Years with a figure, newest first. */
  readonly years: readonly number[];
  figure(year: number): FigureView | undefined;
  /** Everybody known in that year, the unit among them where it is known. */
  known(year: number): Promise<KnownYear>;
  /** What is needed to say why the rank changed. */
  question(before: KnownYear, after: KnownYear): RankChangeQuestion;
  /** Components of two years that may be set side by side, with their maxima where known. */
  parts(before: KnownYear, after: KnownYear): ComparedParts;
  label(component: string): TextView;
  bands(year: number): BandSet | undefined;
  said(year: number): readonly Said[];
  round(year: number): StandingView["round"];
  losses(year: number): StandingView["losses"];
}

export interface ComparedParts {
  readonly before: Pick<YearStanding, "parts">;
  readonly after: Pick<YearStanding, "parts">;
  /** Whether a maximum may have changed in between. */
  readonly otherScale: boolean;
}

/** The newest year before another one of which something is known. */
export function yearBefore({ years }: Track, year: number): number | undefined {
  return years.find((one) => one < year);
}
