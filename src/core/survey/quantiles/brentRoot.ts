/**
 * Where a function crosses 0 between two ends at which it has opposite signs, to within a tolerance (Brent 1973, chapter 4: the
 * steps of R's uniroot, for on a step function the end point depends on them). NaN where the signs are equal.
 */
export function brentRoot(f: (at: number) => number, from: number, to: number, tolerance: number): number {
  const bracket = { a: from, b: to, c: from, fa: f(from), fb: f(to), fc: 0 };
  bracket.fc = bracket.fa;
  if (bracket.fa === 0) return from;
  if (bracket.fb === 0) return to;
  if (!(bracket.fa * bracket.fb < 0)) return Number.NaN;
  for (let turn = 0; turn <= 1000; turn++) {
    const before = bracket.b - bracket.a;
    if (Math.abs(bracket.fc) < Math.abs(bracket.fb)) swap(bracket);
    const least = 2 * Number.EPSILON * Math.abs(bracket.b) + tolerance / 2;
    const half = (bracket.c - bracket.b) / 2;
    if (Math.abs(half) <= least || bracket.fb === 0) return bracket.b;
    let step = tried(bracket, before, least) ?? half;
    if (Math.abs(step) < least) step = step > 0 ? least : -least;
    bracket.a = bracket.b;
    bracket.fa = bracket.fb;
    bracket.b += step;
    bracket.fb = f(bracket.b);
    if (bracket.fb > 0 === bracket.fc > 0 && bracket.fb !== 0) {
      bracket.c = bracket.a;
      bracket.fc = bracket.fa;
    }
  }
  return bracket.b;
}

interface Bracket {
  a: number;
  b: number;
  c: number;
  fa: number;
  fb: number;
  fc: number;
}

function swap(bracket: Bracket): void {
  bracket.a = bracket.b;
  bracket.b = bracket.c;
  bracket.c = bracket.a;
  bracket.fa = bracket.fb;
  bracket.fb = bracket.fc;
  bracket.fc = bracket.fa;
}

/** A step by secant or inverse parabola, where it stays well inside; else undefined. */
function tried(bracket: Bracket, before: number, least: number): number | undefined {
  const { a, b, c, fa, fb, fc } = bracket;
  if (Math.abs(before) < least || Math.abs(fa) <= Math.abs(fb)) return undefined;
  const span = c - b;
  let p: number;
  let q: number;
  if (a === c) {
    const t = fb / fa;
    p = span * t;
    q = 1 - t;
  } else {
    const [r, s, t] = [fa / fc, fb / fc, fb / fa];
    p = t * (span * r * (r - s) - (b - a) * (s - 1));
    q = (r - 1) * (s - 1) * (t - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const inside = p < 0.75 * span * q - Math.abs(least * q) / 2 && p < Math.abs((before * q) / 2);
  return inside ? p / q : undefined;
}
