/** Cells of published tables and how they hang together. */
export interface SuppressionRequest {
  /** People behind each cell. */
  readonly counts: Float64Array;
  /** A cell with fewer people, but at least one, is hidden. */
  readonly threshold: number;
  /**
   * Sums that a reader knows: Σ factor × cell = 0 or a known number. A total with its parts, a mean with its items, a row with
   * its columns. Factors must not be 0.
   */
  readonly relations: readonly Relation[];
  /** Cells to hide only when nothing else helps: totals and the index itself. */
  readonly lastResort?: Uint8Array;
}

export interface Relation {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
}

/** Why a cell is hidden. */
export type Suppression = "shown" | "small" | "complementary";

export interface SuppressedCells {
  readonly cells: readonly Suppression[];
  /** Hidden cells that can still be worked out because nothing is left to hide beside them: their sums must not be published. */
  readonly exposed: readonly number[];
}

/**
 * Hides small cells, and then as many others as it takes that no hidden cell can be worked out from the relations. A hidden cell
 * can be worked out exactly if every solution of the relations gives it one value; that is looked up in the reduced equations of
 * the hidden cells. The cells added have the fewest people among those that can help. What a reader can still tell are the
 * bounds that sums leave. Source: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6.
 */
export function suppressSmallCells(request: SuppressionRequest): SuppressedCells {
  const { counts, threshold, relations } = request;
  const cells = Array.from(
    counts,
    (count): Suppression => (count > 0 && count < threshold ? "small" : "shown"),
  );
  for (;;) {
    const exposed = solvable(cells, relations);
    const fresh = new Set<number>();
    for (const cell of exposed) {
      // A cell that was just hidden beside another may already protect this one: look again first.
      if (sharesSum(cell, fresh, relations)) continue;
      const helper = helperFor(cell, cells, request);
      if (helper === undefined) continue;
      cells[helper] = "complementary";
      fresh.add(helper);
    }
    if (fresh.size === 0) return { cells, exposed };
  }
}

function sharesSum(cell: number, others: ReadonlySet<number>, relations: readonly Relation[]): boolean {
  return relations.some(({ cells }) => cells.includes(cell) && cells.some((other) => others.has(other)));
}

/** The hidden cells that the relations give away. */
export function solvable(found: readonly Suppression[], relations: readonly Relation[]): number[] {
  const hidden = found.flatMap((kind, cell) => (kind === "shown" ? [] : [cell]));
  const places = new Map(hidden.map((cell, place) => [cell, place]));
  const rows = relations.flatMap(({ cells, factors }) => {
    const largest = Math.max(...factors.map(Math.abs));
    const row = new Map<number, number>();
    cells.forEach((cell, at) => {
      const place = places.get(cell);
      if (place !== undefined) row.set(place, (factors[at] ?? 0) / largest);
    });
    return row.size === 0 ? [] : [row];
  });
  return reducedRows(rows).flatMap((row) => {
    const [place] = row.size === 1 ? [...row.keys()] : [];
    const cell = place === undefined ? undefined : hidden[place];
    return cell === undefined ? [] : [cell];
  });
}

type SparseRow = Map<number, number>;
const NOTHING = 1e-9;

/** Gauss–Jordan elimination of sparse rows. A row left with one entry fixes that unknown. */
function reducedRows(rows: readonly SparseRow[]): SparseRow[] {
  const reduced = new Map<number, SparseRow>();
  for (const given of rows) {
    const row = new Map(given);
    for (const [pivot, known] of reduced) eliminate(row, known, pivot);
    const largest = [...row].reduce<readonly [number, number] | undefined>(
      (best, entry) => (best === undefined || Math.abs(entry[1]) > Math.abs(best[1]) ? entry : best),
      undefined,
    );
    if (largest === undefined) continue;
    const [pivot, factor] = largest;
    for (const [place, value] of row) row.set(place, value / factor);
    for (const [, known] of reduced) eliminate(known, row, pivot);
    reduced.set(pivot, row);
  }
  return [...reduced.values()];
}

/** Takes a multiple of `known` (1 at its pivot) out of `row`, so that the row is 0 there. */
function eliminate(row: SparseRow, known: SparseRow, pivot: number): void {
  const factor = row.get(pivot);
  if (factor === undefined) return;
  for (const [place, value] of known) {
    const left = (row.get(place) ?? 0) - factor * value;
    if (Math.abs(left) < NOTHING) row.delete(place);
    else row.set(place, left);
  }
  row.delete(pivot);
}

/** The shown cell to hide beside an exposed one: of its sums, with the fewest people; totals last. */
function helperFor(
  exposed: number,
  found: readonly Suppression[],
  { counts, relations, lastResort }: SuppressionRequest,
): number | undefined {
  const linked = linkedHidden(exposed, found, relations);
  const candidates = relations
    .filter(({ cells }) => cells.some((cell) => linked.has(cell)))
    .flatMap(({ cells }) => cells)
    .filter((cell) => found[cell] === "shown");
  const own = relations
    .filter(({ cells }) => cells.includes(exposed) && cells.some((cell) => found[cell] === "shown"))
    .map(({ cells }) => ({ cells, hidden: cells.filter((cell) => found[cell] !== "shown").length }));
  // The sum that tells most is the one with the fewest hidden cells.
  const fewest = Math.min(...own.map(({ hidden }) => hidden));
  const telling = own.filter(({ hidden }) => hidden === fewest).flatMap(({ cells }) => cells);
  const near = telling.filter((cell) => found[cell] === "shown");
  return best(near) ?? best(candidates);

  function best(cells: readonly number[]): number | undefined {
    const order = (cell: number): number => (lastResort?.[cell] === 1 ? 1e15 : 0) + (counts[cell] ?? 0);
    // A cell without anybody hides nothing: its value is known to be absent.
    return cells
      .filter((cell) => (counts[cell] ?? 0) > 0)
      .toSorted((left, right) => order(left) - order(right))[0];
  }
}

/** The exposed cell and the hidden cells that share sums with it, near and far. */
function linkedHidden(
  exposed: number,
  found: readonly Suppression[],
  relations: readonly Relation[],
): ReadonlySet<number> {
  const linked = new Set([exposed]);
  for (let size = 0; size < linked.size; ) {
    size = linked.size;
    for (const { cells } of relations) {
      if (!cells.some((cell) => linked.has(cell))) continue;
      for (const cell of cells) if (found[cell] !== "shown") linked.add(cell);
    }
  }
  return linked;
}
