import { z } from "zod";
import { listOf } from "../../method/draft.ts";
import type { Path } from "../../method/fault.ts";
import { isRecord, salvage } from "../../method/shape.ts";
import { howAggregated } from "../schema/aggregation.ts";
import { aggregationOf } from "../schema/aggregationOf.ts";
import { type GroupingRule, groupingRuleSchema } from "../schema/groups.ts";
import { type CompositeStep, type StepName, stepSchema } from "../schema/recipe.ts";
import { weightSchema } from "../schema/tree.ts";

export type DraftWeight = number | Readonly<Record<string, number>> | undefined;

/** A leaf or node as far as it can be read. */
export interface DraftPart {
  readonly path: Path;
  readonly code: string | undefined;
  /** Index among the parts; -1 on top. */
  readonly parent: number;
  readonly isLeaf: boolean;
  readonly weight: DraftWeight;
  readonly families: readonly string[] | undefined;
  readonly directed: boolean;
  readonly denominator: string | undefined;
  readonly target: number | undefined;
  readonly goalposts: readonly number[] | undefined;
  readonly bounds: readonly number[] | undefined;
  readonly groups: GroupingRule | undefined;
  readonly aggregates: string | undefined;
  readonly cited: boolean;
}

export interface DraftStep {
  readonly path: Path;
  readonly name: StepName | undefined;
  /** Undefined where its shape is faulty. */
  readonly step: CompositeStep | undefined;
  /** False where something had to be left out to read it. */
  readonly sound: boolean;
}

/** A composite method file as far as it can be read, so that one fault never hides another. */
export interface CompositeDraft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly parts: readonly DraftPart[];
  readonly steps: readonly DraftStep[];
  readonly families: readonly string[];
  readonly denominators: readonly string[];
  readonly groupings: readonly string[];
  readonly totalCode: string;
}

export function draftOf(data: Readonly<Record<string, unknown>>): CompositeDraft {
  const parts: DraftPart[] = [];
  collect(data["tree"], ["tree"], -1, parts);
  const total = isRecord(data["total"]) ? textOf(data["total"]["code"]) : undefined;
  return {
    data,
    parts,
    steps: listOf(data["recipe"]).map((raw, index) => stepOf(raw, ["recipe", index])),
    families: listOf(data["families"]).flatMap(
      (family) => textOf(isRecord(family) ? family["id"] : family) ?? [],
    ),
    denominators: codesOf(data["denominators"]),
    groupings: codesOf(data["groupings"]),
    totalCode: total ?? "total",
  };
}

/** Members of a node, or of the top (-1). */
export function childrenOf(draft: CompositeDraft, parent: number): readonly DraftPart[] {
  return draft.parts.filter((part) => part.parent === parent);
}

/** 1 for leaves, one more than its highest child for nodes; the top itself for -1. */
export function levelOf(draft: CompositeDraft, index: number): number {
  if (draft.parts[index]?.isLeaf === true) return 1;
  let level = 1;
  draft.parts.forEach((part, at) => {
    if (part.parent === index) level = Math.max(level, levelOf(draft, at));
  });
  return level + 1;
}

/** Whether a part and all that stand above it apply to a family. */
export function appliesTo(draft: CompositeDraft, part: DraftPart, family: string): boolean {
  for (let each: DraftPart | undefined = part; each !== undefined; each = draft.parts[each.parent])
    if (each.families !== undefined && !each.families.includes(family)) return false;
  return true;
}

function collect(list: unknown, path: Path, parent: number, parts: DraftPart[]): void {
  listOf(list).forEach((raw, index) => {
    if (!isRecord(raw)) return;
    const own = [...path, index];
    const isLeaf = !("children" in raw);
    const how = salvage(howAggregated, raw["aggregate"]);
    parts.push({
      path: own,
      code: textOf(raw["code"]),
      parent,
      isLeaf,
      weight: raw["weight"] === undefined ? 1 : salvage<DraftWeight>(weightSchema, raw["weight"]),
      families: Array.isArray(raw["families"])
        ? raw["families"].flatMap((family) => textOf(family) ?? [])
        : undefined,
      directed: raw["direction"] !== undefined,
      denominator: textOf(raw["denominator"]),
      target: numberOf(raw["target"]),
      goalposts: pairOf(raw["goalposts"]),
      bounds: pairOf(raw["bounds"]),
      groups: salvage<GroupingRule>(groupingRuleSchema, raw["groups"]),
      aggregates: how === undefined ? undefined : aggregationOf(how).kind,
      cited: raw["citation"] !== undefined || (parts[parent]?.cited ?? false),
    });
    if (!isLeaf) collect(raw["children"], [...own, "children"], parts.length - 1, parts);
  });
}

function stepOf(raw: unknown, path: Path): DraftStep {
  const name = isRecord(raw) ? raw["step"] : undefined;
  const known = stepSchema.options.map((option) => option.shape.step.value);
  return {
    path,
    name: known.find((each) => each === name),
    step: salvage<CompositeStep>(stepSchema, raw),
    sound: stepSchema.safeParse(raw).success,
  };
}

function codesOf(list: unknown): readonly string[] {
  return listOf(list).flatMap((raw) => (isRecord(raw) ? (textOf(raw["code"]) ?? []) : []));
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function pairOf(value: unknown): readonly number[] | undefined {
  return z.tuple([z.number(), z.number()]).safeParse(value).data;
}
