/** A text in the two languages of the product. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** A stable key such as `vn63-24` (Bắc Giang) or `vn34-24` (Bắc Ninh since 2025); never the bare two-digit code. */
export type UnitKey = string;

/** A unit as it was between two days. Regions, means and “Cả nước” are aggregates: they are shown, never ranked. */
export interface PublishedUnit {
  readonly key: UnitKey;
  readonly name: string;
  readonly nameEn: string | null;
  readonly family: string;
  readonly aggregate: boolean;
  readonly parent: UnitKey | null;
  readonly code: string | null;
  /** Socio-economic region out of six, and region out of eight, before July 2025. */
  readonly region6: string | null;
  readonly region8: string | null;
  /** First day, and first day no longer valid (`YYYY-MM-DD`); null means open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: UnitKey | null;
  readonly aliases: readonly string[];
}

export type SourceKind = "official" | "press" | "repository";

export interface PublishedSource {
  readonly id: string;
  readonly title: string;
  /** Empty where the source is known by title only. */
  readonly address: string;
  readonly kind: SourceKind;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where not known. */
  readonly date: string;
  readonly note: string;
}

export type ResultStatus = "published" | "provisional";

/** One line as a source prints it. Values stay text, so that 80.90 is never turned into 80.9. */
export interface PublishedResult {
  readonly index: string;
  /** Null where the source names no year. */
  readonly year: number | null;
  readonly unit: UnitKey;
  readonly component: string;
  readonly value: string | null;
  readonly scaleMax: string | null;
  readonly rank: number | null;
  readonly rankedUnits: number | null;
  /** Positive: places gained since the previous year. */
  readonly rankChange: number | null;
  readonly group: string | null;
  readonly region: string | null;
  readonly regionRank: number | null;
  readonly status: ResultStatus;
  readonly note: string;
  readonly source: string;
}

export interface ComponentDefinition {
  readonly code: string;
  readonly label: Text;
  readonly parent: string | null;
  /** Usual end of the scale, when the index has one for this component. */
  readonly scale: number | null;
  /** True where the parent is the plain sum of its children. */
  readonly sumOfChildren: boolean;
  /** A count of units told apart by group; an aggregate. */
  readonly count: boolean;
  readonly unit: Text | null;
}

/** From `from` on the method differs, so values are not compared across it. */
export interface MethodBreak {
  readonly from: number;
  readonly because: Text;
}

export interface IndexDefinition {
  readonly id: string;
  readonly name: Text;
  readonly short: Text;
  readonly owner: Text | null;
  readonly family: string;
  /** A ranking of units, or a list of figures about one. */
  readonly kind: "ranking" | "figures";
  /** The province whose own index this is; null for national ones. */
  readonly place: UnitKey | null;
  readonly scale: number | null;
  readonly unit: Text | null;
  readonly direction: "higher" | "lower";
  /** Decimals of a column in which no printed value needs fewer or more. */
  readonly decimals: number;
  readonly headline: string;
  readonly components: readonly ComponentDefinition[];
  readonly breaks: readonly MethodBreak[];
}

/** A sentence about one figure that is known from elsewhere and is not a row of its own. */
export interface Remark {
  readonly unit: UnitKey;
  readonly index: string;
  readonly year: number;
  readonly component: string;
  readonly text: Text;
  /** Which way the source says it moved since the year before without giving a number; null where it says nothing. */
  readonly moved: Movement | null;
}

export type Movement = "fell" | "rose";
