import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { UnitRecord } from "../../../app/units/index.ts";
import { UnitKey } from "../../../contract/ids.ts";
import type {
  IndexDefinition,
  PublishedResult,
  PublishedSource,
  Remark,
} from "../../../core/published/index.ts";

const Text = z.object({ vi: z.string(), en: z.string() });
const Movement = z.enum(["fell", "rose"]).nullable();

const Component = z
  .strictObject({
    code: z.string(),
    label: Text,
    parent: z.string().default("").transform(orNull),
    scale: z.number().nullable().default(null),
    aggregate: z.literal("sum").optional(),
    count: z.boolean().default(false),
    direction: z.literal("lower").optional(),
    unit: Text.nullable().default(null),
  })
  .transform(({ aggregate, direction: _direction, ...rest }) => ({
    ...rest,
    sumOfChildren: aggregate === "sum",
  }));

const Index = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Text,
  short: Text,
  owner: Text.nullable().default(null),
  family: z.string(),
  kind: z.enum(["ranking", "figures"]),
  place: z.string().nullable().default(null),
  scale: z.number().nullable().default(null),
  unit: Text.nullable().default(null),
  direction: z.enum(["higher", "lower"]),
  decimals: z.int().min(0).max(6),
  headline: z.string(),
  components: z.array(Component).min(1),
  breaks: z.array(z.strictObject({ from: z.int(), because: Text })).default([]),
});

export function readIndices(text: string): readonly IndexDefinition[] {
  return z.object({ indices: z.array(Index) }).parse(parseYaml(text)).indices;
}

const Day = z.iso.date();

export function readUnits(text: string): readonly UnitRecord[] {
  return table(text).map((row) => ({
    key: UnitKey.parse(row["key"]),
    name: cell(row, "name"),
    nameEn: orNull(cell(row, "name_en")),
    family: cell(row, "family"),
    aggregate: cell(row, "aggregate") === "true",
    parent: keyOrNull(row, "parent_key"),
    code: orNull(cell(row, "code")),
    region6: orNull(cell(row, "region6")),
    region8: orNull(cell(row, "region8")),
    validFrom: dayOrNull(row, "valid_from"),
    validTo: dayOrNull(row, "valid_to"),
    successor: keyOrNull(row, "successor_key"),
    aliases: cell(row, "aliases")
      .split("|")
      .filter((alias) => alias !== ""),
    illustration: false,
  }));
}

export function readSources(text: string): readonly PublishedSource[] {
  return table(text).map((row) => ({
    id: cell(row, "id"),
    title: cell(row, "title"),
    address: cell(row, "address"),
    kind: z.enum(["official", "press", "repository"]).parse(row["kind"]),
    date: cell(row, "date"),
    note: cell(row, "note"),
  }));
}

export function readRemarks(text: string): readonly Remark[] {
  return table(text).map((row) => ({
    unit: cell(row, "unit"),
    index: cell(row, "index"),
    year: Number(cell(row, "year")),
    component: cell(row, "component"),
    text: { vi: cell(row, "remark_vi"), en: cell(row, "remark_en") },
    moved: Movement.parse(orNull(cell(row, "moved"))),
  }));
}

/** `results/<index>/<year>.csv`; the file `unknown.csv` holds figures whose year the source does not name. */
export function readResults(file: string, text: string): readonly PublishedResult[] {
  const [, index = "", name = ""] = file.split("/");
  const year =
    name === "unknown.csv"
      ? null
      : z.coerce
          .number()
          .int()
          .parse(name.replace(/\.csv$/, ""));
  return table(text).map((row) => ({
    index,
    year,
    unit: cell(row, "unit"),
    component: cell(row, "component"),
    value: orNull(cell(row, "value")),
    scaleMax: orNull(cell(row, "scale_max")),
    rank: countOrNull(row, "rank"),
    rankedUnits: countOrNull(row, "ranked_units"),
    rankChange: countOrNull(row, "rank_change"),
    group: orNull(cell(row, "group")),
    region: orNull(cell(row, "region")),
    regionRank: countOrNull(row, "region_rank"),
    status: cell(row, "status") === "provisional" ? "provisional" : "published",
    note: cell(row, "note"),
    source: cell(row, "source"),
  }));
}

type Row = Readonly<Record<string, string>>;

function table(text: string): readonly Row[] {
  const rows: Row[] = parseCsv(text, { columns: true, bom: true });
  return rows;
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`a shipped file has no column ${column}`);
  return text;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

function countOrNull(row: Row, column: string): number | null {
  const text = cell(row, column);
  return text === "" ? null : z.coerce.number().int().parse(text);
}

function dayOrNull(row: Row, column: string): string | null {
  const text = cell(row, column);
  return text === "" ? null : Day.parse(text);
}

function keyOrNull(row: Row, column: string): UnitKey | null {
  const text = cell(row, column);
  return text === "" ? null : UnitKey.parse(text);
}
