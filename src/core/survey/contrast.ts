import type { AbsenceCode, Estimated } from "./statistic.ts";

/** A weighted sum of components: names of the components and their coefficients. */
export interface Contrast {
  readonly name: string;
  readonly coefficients: Readonly<Record<string, number>>;
}

/**
 * Linear contrasts of estimated components with their covariance C V C′. A name that is no component, or a component that
 * cannot be told, leaves the contrast without a number ("not-estimable" or the component's reason).
 */
export function linearContrasts(estimated: Estimated, contrasts: readonly Contrast[]): Estimated {
  const rows = contrasts.map((contrast) => rowOf(estimated, contrast));
  const size = contrasts.length;
  const covariance = new Float64Array(size * size);
  rows.forEach((one, i) => {
    const half = timesCovariance(one.coefficients, estimated);
    rows.forEach((other, j) => {
      covariance[i * size + j] = dot(half, other.coefficients);
    });
  });
  return {
    ok: true,
    names: contrasts.map(({ name }) => name),
    estimates: Float64Array.from(rows, ({ coefficients, known }) =>
      known ? dot(coefficients, estimated.estimates) : Number.NaN,
    ),
    covariance,
    se: Float64Array.from(rows, ({ absence }, at) =>
      absence === undefined ? Math.sqrt(Math.max(0, covariance[at * size + at] ?? 0)) : Number.NaN,
    ),
    degf: estimated.degf,
    absences: rows.map(({ absence }) => absence),
  };
}

interface Row {
  readonly coefficients: Float64Array;
  readonly absence: AbsenceCode | undefined;
  /** Is every name a component? */
  readonly known: boolean;
}

function rowOf(estimated: Estimated, contrast: Contrast): Row {
  const coefficients = new Float64Array(estimated.names.length);
  let absence: AbsenceCode | undefined;
  let known = true;
  for (const [name, coefficient] of Object.entries(contrast.coefficients)) {
    const at = estimated.names.indexOf(name);
    if (at === -1) {
      absence = "not-estimable";
      known = false;
    } else {
      coefficients[at] = coefficient;
      absence ??= coefficient === 0 ? undefined : estimated.absences[at];
    }
  }
  return { coefficients, absence, known };
}

function timesCovariance(coefficients: Float64Array, { covariance, names }: Estimated): Float64Array {
  const size = names.length;
  const half = new Float64Array(size);
  coefficients.forEach((coefficient, i) => {
    if (coefficient === 0) return;
    for (let j = 0; j < size; j++) half[j] = (half[j] ?? 0) + coefficient * (covariance[i * size + j] ?? 0);
  });
  return half;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) {
    const factor = one[at] ?? 0;
    if (factor !== 0) sum += factor * (other[at] ?? 0);
  }
  return sum;
}
