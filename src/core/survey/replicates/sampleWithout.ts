/** A sample without replacement, by the first steps of a Fisher–Yates shuffle. */
export function sampleWithout(values: Int32Array, size: number, uniform: () => number): Int32Array {
  const left = Int32Array.from(values);
  for (let place = 0; place < size; place++) {
    const other = place + Math.floor(uniform() * (left.length - place));
    const kept = left[place] ?? 0;
    left[place] = left[other] ?? 0;
    left[other] = kept;
  }
  return left.slice(0, size);
}
