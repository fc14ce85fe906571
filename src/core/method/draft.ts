import { z } from "zod";
import { type BandSet, bandSetSchema } from "./bandSchema.ts";
import type { Path } from "./fault.ts";
import { type Input, inputSchema } from "./inputSchema.ts";
import { type Example, exampleSchema, notApplicableSchema } from "./nodeSchema.ts";
import { type Rule, ruleSchema } from "./ruleSchema.ts";
import { isRecord, salvage } from "./shape.ts";

/** A leaf or item as far as it can be read; what cannot is undefined and is left to the faults of shape. */
export interface DraftLeaf {
  readonly path: Path;
  readonly code: string | undefined;
  readonly max: number | undefined;
  /** Input name → its description, undefined where that has faults of shape. */
  readonly inputs: ReadonlyMap<string, Input | undefined>;
  readonly rule: Rule | undefined;
  readonly examples: readonly (Example | undefined)[];
  readonly notApplicable: string | undefined;
  readonly scoredBy: string | undefined;
  readonly cited: boolean;
  readonly unresolved: boolean;
  readonly isItem: boolean;
}

export interface DraftNode {
  readonly path: Path;
  readonly code: string | undefined;
  readonly max: number | undefined;
  readonly families: readonly unknown[] | undefined;
  readonly classes: BandSet | undefined;
  /** Index of the parent in `nodes`; -1 at the top. */
  readonly parent: number;
  readonly leaf: DraftLeaf | undefined;
}

/** A method file as far as it can be read, so that one fault never hides another. */
export interface Draft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly max: number | undefined;
  readonly families: readonly string[];
  readonly nodes: readonly DraftNode[];
  readonly items: readonly DraftLeaf[];
  readonly bonusCap: number;
  readonly penaltyCap: number;
  /** Groups of the method and of single families. */
  readonly groups: readonly { readonly path: Path; readonly set: BandSet }[];
}

export function draftOf(data: Readonly<Record<string, unknown>>): Draft {
  const nodes: DraftNode[] = [];
  collect(data["tree"], ["tree"], -1, nodes);
  const bonus = isRecord(data["bonus"]) ? data["bonus"] : {};
  const penalty = isRecord(data["penalty"]) ? data["penalty"] : {};
  return {
    data,
    max: numberAt(data, "max"),
    families: listOf(data["families"]).flatMap(
      (family) => stringOf(isRecord(family) ? family["id"] : family) ?? [],
    ),
    nodes,
    items: [...itemsOf(bonus, "bonus"), ...itemsOf(penalty, "penalty")],
    bonusCap: numberAt(bonus, "cap") ?? 0,
    penaltyCap: numberAt(penalty, "cap") ?? 0,
    groups: groupsOf(data),
  };
}

function collect(list: unknown, path: Path, parent: number, nodes: DraftNode[]): void {
  listOf(list).forEach((raw, index) => {
    if (!isRecord(raw)) return;
    const own = [...path, index];
    const isGroup = "children" in raw;
    nodes.push({
      path: own,
      code: stringOf(raw["code"]),
      max: numberAt(raw, "max"),
      families: Array.isArray(raw["families"]) ? raw["families"] : undefined,
      classes: salvage(bandSetSchema, raw["classes"]),
      parent,
      leaf: isGroup ? undefined : leafOf(raw, own, numberAt(raw, "max"), false),
    });
    if (isGroup) collect(raw["children"], [...own, "children"], nodes.length - 1, nodes);
  });
}

function leafOf(
  raw: Readonly<Record<string, unknown>>,
  path: Path,
  max: number | undefined,
  isItem: boolean,
): DraftLeaf {
  const inputs = isRecord(raw["inputs"]) ? Object.entries(raw["inputs"]) : [];
  const policy = salvage(notApplicableSchema, raw["notApplicable"])?.policy;
  return {
    path,
    code: stringOf(raw["code"]),
    max,
    inputs: new Map(inputs.map(([name, input]) => [name, salvage<Input>(inputSchema, input)])),
    rule: salvage<Rule>(ruleSchema, raw["rule"]),
    examples: listOf(raw["examples"]).map((example) => salvage<Example>(exampleSchema, example)),
    notApplicable: policy,
    scoredBy: stringOf(raw["scoredBy"]),
    cited: raw["citation"] !== undefined,
    unresolved: raw["status"] === "unresolved",
    isItem,
  };
}

function itemsOf(block: Readonly<Record<string, unknown>>, name: string): readonly DraftLeaf[] {
  return listOf(block["items"]).flatMap((raw, index) => {
    if (!isRecord(raw)) return [];
    return [leafOf(raw, [name, "items", index], numberAt(raw, "max") ?? numberAt(block, "cap"), true)];
  });
}

function groupsOf(data: Readonly<Record<string, unknown>>): Draft["groups"] {
  const own = salvage<BandSet>(bandSetSchema, data["groups"]);
  const ofFamilies = listOf(data["families"]).flatMap((family, index) => {
    const set = isRecord(family) ? salvage<BandSet>(bandSetSchema, family["groups"]) : undefined;
    return set === undefined ? [] : [{ path: ["families", index, "groups"], set }];
  });
  return own === undefined ? ofFamilies : [{ path: ["groups"], set: own }, ...ofFamilies];
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberAt(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  return z.number().safeParse(record[key]).data;
}
