import { nearest } from "../../method/knownKeys.ts";
import { columnOf, type DataColumn, type DataTable } from "../../table/dataTable.ts";
import type { IndexFault } from "../indexFault.ts";
import type { IndexPlan } from "../plan/plan.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import { columnMissing, columnTwice, columnUnknown } from "./readWords.ts";

/** What the columns of a table are. */
export interface Head {
  readonly form: "wide" | "long";
  readonly plan: IndexPlan;
  readonly families: readonly string[];
  readonly unit: DataColumn | undefined;
  readonly label: DataColumn | undefined;
  readonly family: DataColumn | undefined;
  readonly period: DataColumn | undefined;
  readonly groupings: readonly DataColumn[];
  /** Codes that may have values: leaves and denominators. */
  readonly codes: ReadonlySet<string>;
  readonly faults: readonly IndexFault[];
}

const PLAIN = ["unit", "label", "family", "period", "year"];
const LONG = ["leaf", "value", "status", "base", "se"];

/** Tells the form of a table, its columns, and every fault of its head. */
export function readHead(data: DataTable, method: CompositeMethod, plan: IndexPlan): Head {
  const form =
    columnOf(data, "leaf") !== undefined && columnOf(data, "value") !== undefined ? "long" : "wide";
  const families = [...plan.blockOf.keys()];
  const codes = new Set([
    ...plan.leaves.map(({ code }) => code),
    ...method.denominators.map(({ code }) => code),
  ]);
  const groupingCodes = method.groupings.map(({ code }) => code);
  const needed = groupingsUsed(method);
  const faults: IndexFault[] = [];
  const must = [
    "unit",
    ...(families.length > 1 ? ["family"] : []),
    ...groupingCodes.filter((code) => needed.has(code)),
  ];
  for (const name of must) if (columnOf(data, name) === undefined) faults.push(columnMissing(name));
  const known = new Set([
    ...PLAIN,
    ...groupingCodes,
    ...(form === "long" ? LONG : [...codes].flatMap((code) => [code, `${code}:base`, `${code}:se`])),
  ]);
  const seen = new Set<string>();
  for (const { name } of data.columns) {
    if (seen.has(name)) faults.push(columnTwice(name));
    seen.add(name);
    if (!known.has(name)) faults.push(columnUnknown(name, nearest(name, [...known])));
  }
  return {
    form,
    plan,
    families,
    unit: columnOf(data, "unit"),
    label: columnOf(data, "label"),
    family: columnOf(data, "family"),
    period: columnOf(data, "period") ?? columnOf(data, "year"),
    groupings: data.columns.filter(({ name }) => groupingCodes.includes(name)),
    codes,
    faults,
  };
}

function groupingsUsed({ recipe }: CompositeMethod): ReadonlySet<string> {
  return new Set(
    recipe.flatMap((step) => (step.step === "impute" && "group" in step.how ? [step.how.group] : [])),
  );
}
