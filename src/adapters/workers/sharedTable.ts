import type { IndexTable } from "../../core/index.ts";

/** The same table with its figures in memory that all threads read, so that handing it over copies nothing large. */
export function sharedTable(table: IndexTable): IndexTable {
  const { rows, columns, notApplicable, bases, errors, replicates } = table;
  return {
    rows,
    columns: shared(columns, sharedFigures),
    notApplicable: shared(notApplicable, sharedMarks),
    ...(bases === undefined ? {} : { bases: shared(bases, sharedFigures) }),
    ...(errors === undefined ? {} : { errors: shared(errors, sharedFigures) }),
    ...(replicates === undefined
      ? {}
      : { replicates: shared(replicates, (list) => list.map(sharedFigures)) }),
  };
}

function shared<T>(columns: ReadonlyMap<string, T>, share: (column: T) => T): ReadonlyMap<string, T> {
  return new Map([...columns].map(([code, column]) => [code, share(column)]));
}

function sharedFigures(figures: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(figures.byteLength));
  copy.set(figures);
  return copy;
}

function sharedMarks(marks: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(marks.byteLength));
  copy.set(marks);
  return copy;
}
