import type { CompositeMethod, CompositeNode, IndexTable, TableRow } from "../composite/index.ts";
import { compositeSchema } from "../composite/schema/composite.ts";
import type { BandSet, Method, Node } from "../method/schema.ts";
import { familiesOf } from "../method/tree.ts";

/**
 * The fields of a points method as a statistical index: each field is the share of its maximum that a unit earned (0–1),
 * weighted by that maximum, and the sum is brought to the maximum of the method. Bonus and penalty stay outside. Where
 * criteria that do not apply are spread unevenly over the fields, the total differs a little from the official one,
 * which leaves them out of the whole sum.
 */
export function compositeOfPoints(method: Method): CompositeMethod {
  return compositeSchema.parse({
    kind: "composite",
    id: method.id,
    version: method.version,
    title: method.title,
    status: method.status,
    basis: method.basis,
    families: familiesOf(method).map(({ id, label, rankedApart }) => ({
      id,
      label,
      rankedApart: rankedApart ?? true,
    })),
    period: method.period,
    scale: { from: 0, to: method.max },
    rounding: method.rounding,
    ranking: { decimals: method.ranking.decimals, ties: method.ranking.ties },
    ...groupsOf(method.groups, method.max),
    tree: method.tree.map(fieldLeaf),
    recipe: [
      { step: "weigh", how: { kind: "given" } },
      { step: "aggregate", how: "arithmetic" },
      { step: "scale", times: method.max },
    ],
  });
}

function fieldLeaf(node: Node): CompositeNode {
  return {
    code: node.code,
    label: node.label,
    weight: node.max,
    direction: "higher",
    unit: { vi: "phần điểm tối đa đạt được", en: "share of the maximum" },
    bounds: [0, 1],
    ...(node.citation ? { citation: node.citation } : {}),
    ...(node.families ? { families: node.families } : {}),
  };
}

/** Bands of a points method hold for its points, or for percent of the maximum. */
function groupsOf(groups: BandSet | undefined, max: number): Pick<CompositeMethod, "groups"> {
  if (groups === undefined) return {};
  const factor = groups.base === "percent" ? max / 100 : 1;
  const scaled = (end: number | undefined, key: string) => (end === undefined ? {} : { [key]: end * factor });
  return {
    groups: {
      kind: "bands",
      bands: groups.bands.map(({ from, above, below, upTo, ...band }) => ({
        ...band,
        ...scaled(from, "from"),
        ...scaled(above, "above"),
        ...scaled(below, "below"),
        ...scaled(upTo, "upTo"),
      })),
    },
  };
}

/** What a unit earned in each field. */
export interface UnitFields {
  readonly row: TableRow;
  readonly fields: readonly {
    readonly code: string;
    readonly points: number;
    /** What the unit could earn after leaves that do not apply were dropped; 0 where none applies. */
    readonly assignedMax: number;
  }[];
}

/** Results of a round as the table of the index that `compositeOfPoints` makes of its method. */
export function tableOfFields(method: Method, units: readonly UnitFields[]): IndexTable {
  const columns = new Map<string, Float64Array>();
  const notApplicable = new Map<string, Uint8Array>();
  for (const { code } of method.tree) {
    const found = units.map(({ fields }) => fields.find((field) => field.code === code));
    columns.set(
      code,
      Float64Array.from(found, (field) =>
        field === undefined || field.assignedMax <= 0 ? Number.NaN : field.points / field.assignedMax,
      ),
    );
    notApplicable.set(
      code,
      Uint8Array.from(found, (field) => (field !== undefined && field.assignedMax <= 0 ? 1 : 0)),
    );
  }
  return { rows: units.map(({ row }) => row), columns, notApplicable };
}
