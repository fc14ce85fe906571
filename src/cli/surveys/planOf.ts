import { parse } from "yaml";
import type { z } from "zod";
import type { TableReader } from "../../app/indices/index.ts";
import { type DataTable, type Lang, numbersOf, textsOf } from "../../core/index.ts";
import { CliRefusal, EXIT } from "../command.ts";
import { readText } from "../methodFile.ts";
import type { DesignOptions } from "./options.ts";
import { readSurvey } from "./source.ts";

type Plain = Readonly<Record<string, unknown>>;

/** A plan from its file and the options beside it, which go before the file; every fault with its place. */
export function checkedPlan<Schema extends z.ZodType>(
  schema: Schema,
  plain: Plain,
  file: string | undefined,
  lang: Lang,
): z.infer<Schema> {
  const read = schema.safeParse(plain);
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    (issue) => `${file ?? "chiso survey"}: ${issue.path.join(".")}\n  ${issue.message}`,
  );
  const head = lang === "vi" ? "Khai báo chưa dùng được:" : "The plan cannot be used:";
  throw new CliRefusal([head, ...lines].join("\n"));
}

/** What the file of a plan says and what the options say, as one plain object. */
export async function plainPlan(options: DesignOptions, tables: TableReader, lang: Lang): Promise<Plain> {
  const file = options.design === undefined ? {} : await readPlain(options.design, lang);
  const design = { ...record(file["design"]), ...designOf(options) };
  const adjust = [...list(file["adjust"]), ...(await adjustmentsOf(options, tables, lang))];
  const replicates = replicatesOf(options, lang) ?? file["replicates"];
  return {
    ...file,
    design,
    adjust,
    ...(replicates === undefined ? {} : { replicates }),
    ...(options.where === undefined ? {} : { where: conditionsOf(options.where, lang) }),
    ...(options.codes === undefined ? {} : { codes: codesOf(options.codes) }),
    ...(options.suppress === undefined ? {} : { suppress: Number(options.suppress) }),
    ...(options.level === undefined ? {} : { level: Number(options.level) }),
  };
}

/** Texts between commas. */
export function texts(value: string | undefined): string[] {
  return (value ?? "").split(",").flatMap((text) => (text.trim() === "" ? [] : [text.trim()]));
}

function designOf(options: DesignOptions): Plain {
  const { weights, strata, clusters, fpc, nest, lonelyPsu, pps } = options;
  return {
    ...(weights === undefined ? {} : { weights }),
    ...(strata === undefined ? {} : { strata: texts(strata) }),
    ...(clusters === undefined ? {} : { ids: texts(clusters) }),
    ...(fpc === undefined ? {} : { fpc: texts(fpc) }),
    ...(nest === undefined ? {} : { nest }),
    ...(lonelyPsu === undefined ? {} : { lonelyPsu }),
    ...(pps === undefined ? {} : { pps: { kind: pps } }),
  };
}

async function adjustmentsOf(
  { postStratify = [], rake = [], calibrate = [], trim }: DesignOptions,
  tables: TableReader,
  lang: Lang,
): Promise<unknown[]> {
  const made: unknown[] = [];
  for (const file of postStratify)
    made.push({ kind: "post-stratify", ...(await marginIn(file, tables, lang)) });
  const margins: unknown[] = [];
  for (const file of rake) margins.push(await marginIn(file, tables, lang));
  if (margins.length > 0) made.push({ kind: "rake", margins });
  for (const file of calibrate) made.push({ kind: "calibrate", ...(await readPlain(file, lang)) });
  if (trim !== undefined) {
    const [lower, upper] = trim.split(",").map((text) => (text.trim() === "" ? undefined : Number(text)));
    made.push({
      kind: "trim",
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
    });
  }
  return made;
}

/** Counts of the population: label columns named as in the data, and the count in the last column. */
async function marginIn(file: string, tables: TableReader, lang: Lang): Promise<Plain> {
  const { table } = await readSurvey(tables, file, lang);
  const labels = table.columns.slice(0, -1);
  const counts = countsIn(table, file, lang);
  if (labels.length === 0) throw new CliRefusal(`${file}: ${NO_LABELS[lang]}`);
  const cells = labels.map(textsOf);
  return {
    columns: labels.map(({ name }) => name),
    population: Array.from(counts, (count, row) => ({
      labels: cells.map((column) => column[row] ?? ""),
      count,
    })),
  };
}

function countsIn(table: DataTable, file: string, lang: Lang): Float64Array {
  const last = table.columns.at(-1);
  const read = last === undefined ? undefined : numbersOf(table, last);
  if (read?.ok === true) return read.values;
  throw new CliRefusal((read?.faults ?? []).map(({ words }) => `${file}: ${words[lang]}`).join("\n"));
}

const NO_LABELS = {
  vi: "Bảng tổng thể cần cột nhóm (trùng tên cột của phiếu) và cột cuối là số người.",
  en: "A table of the population needs columns of groups (named as in the data) and last a column of counts.",
};

function replicatesOf(options: DesignOptions, lang: Lang): Plain | undefined {
  const { replicates, replications, rho, seed, mse } = options;
  if (replicates === undefined) {
    if (replications === undefined && rho === undefined && mse === undefined) return undefined;
    const vi = "--replications, --rho và --mse chỉ dùng cùng --replicates.";
    const en = "--replications, --rho and --mse go with --replicates.";
    throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
  }
  const about = mse === undefined ? {} : { mse };
  if (replicates === "fay")
    return { kind: "fay", ...about, ...(rho === undefined ? {} : { rho: Number(rho) }) };
  if (replicates === "jackknife" || replicates === "brr") return { kind: replicates, ...about };
  return {
    kind: "bootstrap",
    ...about,
    ...(replicates === "bootstrap" ? {} : { how: replicates }),
    ...(replications === undefined ? {} : { replicates: Number(replications) }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

/** "gioi=1,2; xa=A": rows whose cell is one of those named, in every column named. */
function conditionsOf(text: string, lang: Lang): unknown[] {
  return text.split(";").flatMap((part) => {
    if (part.trim() === "") return [];
    const at = part.indexOf("=");
    if (at > 0) return [{ column: part.slice(0, at).trim(), is: texts(part.slice(at + 1)) }];
    const vi = `Điều kiện “${part.trim()}” chưa đúng. Ghi dạng cột=giá trị, ví dụ gioi=1,2.`;
    const en = `The condition “${part.trim()}” cannot be read. Write column=value, such as sex=1,2.`;
    throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
  });
}

function codesOf(text: string): Plain {
  const [notApplicable, dontKnow, refused] = text.split(",").map((part) => part.trim());
  const one = (code: string | undefined): string[] => (code === undefined || code === "" ? [] : [code]);
  return { notApplicable: one(notApplicable), dontKnow: one(dontKnow), refused: one(refused) };
}

async function readPlain(file: string, lang: Lang): Promise<Plain> {
  const text = await readText(file, lang);
  try {
    const plain: unknown = parse(text);
    return record(plain);
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const head = lang === "vi" ? "không phải YAML hoặc JSON đúng cú pháp" : "is not sound YAML or JSON";
    throw new CliRefusal(`${file}: ${head}: ${said}`);
  }
}

function record(value: unknown): Plain {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
