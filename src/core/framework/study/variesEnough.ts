/** Fewest units that have to stand off the most common value before a correlation says more than chance. */
const FEWEST = 3;

/**
 * Whether more than one or two units differ from all others. Where only one does, any two leaves at which it is the same
 * unit correlate fully, and say nothing about what the leaves measure. NaN is missing.
 */
export function variesEnough(values: Float64Array | undefined): boolean {
  const counts = new Map<number, number>();
  let present = 0;
  for (const value of values ?? []) {
    if (Number.isNaN(value)) continue;
    present++;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return present - Math.max(0, ...counts.values()) >= FEWEST;
}
