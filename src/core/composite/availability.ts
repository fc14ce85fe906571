import type { PreparedComposite } from "./run/prepare.ts";
import { type Availability, availabilityOf } from "./steps/screen.ts";
import type { TableRow } from "./table.ts";

export type { Availability } from "./steps/screen.ts";

/** One row with how much data it has, in all and under each node. */
export interface RowAvailability extends Availability {
  readonly row: TableRow;
  /** Node → share of the leaves under it, applying to the row, that have data; 1 where none applies. */
  readonly nodes: Readonly<Record<string, number>>;
}

/** Data availability of every row as it stands before the step at `before` of the recipe (0: the data as they came). */
export function availability(prepared: PreparedComposite, before = 0): readonly RowAvailability[] {
  const { plan, table, notApplicable } = prepared;
  const stage = prepared.standings[before]?.stage;
  if (stage === undefined) return [];
  const nothing = new Uint8Array(plan.size);
  return Array.from(stage.set.rows, (row, at) => {
    const nodes = plan.nodes
      .filter(({ view }) => view === undefined)
      .map((node) => {
        const outside = new Uint8Array(plan.size).fill(1);
        const open = (id: number): void => {
          outside[id] = 0;
          for (const child of plan.nodes[id - plan.leaves.length]?.children ?? []) open(child);
        };
        open(node.id);
        const under = availabilityOf({ notApplicable, dropped: outside }, stage, at);
        return [node.code, under.leaves === 0 ? 1 : under.available] as const;
      });
    const whole = availabilityOf({ notApplicable, dropped: nothing }, stage, at);
    const own = table.rows[row];
    if (own === undefined) throw new Error("a row set names rows of its table");
    return { ...whole, row: own, nodes: Object.fromEntries(nodes) };
  });
}
