/**
 * A Hadamard matrix of 0 and 1 with a first row and column of zeros: any two rows agree in half of their places. The smallest
 * order above `least` that Sylvester's doubling, Paley's first and second construction and their products reach (every multiple
 * of 4 below 92). Source: Wolter (2007), appendix A; Paley (1933).
 */
export function hadamard(least: number): Uint8Array[] {
  for (let order = 4 * Math.ceil((least + 1) / 4); ; order += 4) {
    const found = ofOrder(order);
    if (found !== undefined) return normalised(found);
  }
}

function ofOrder(order: number): Uint8Array[] | undefined {
  if (order === 1) return [Uint8Array.of(0)];
  if (order === 2) return [Uint8Array.of(0, 0), Uint8Array.of(0, 1)];
  if (order % 4 !== 0) return undefined;
  const half = ofOrder(order / 2);
  if (half !== undefined) return product([Uint8Array.of(0, 0), Uint8Array.of(0, 1)], half);
  if (isPrime(order - 1)) return paleyFirst(order - 1);
  if (isPrime(order / 2 - 1) && (order / 2 - 1) % 4 === 1) return paleySecond(order / 2 - 1);
  return undefined;
}

function product(left: readonly Uint8Array[], right: readonly Uint8Array[]): Uint8Array[] {
  return left.flatMap((outer) =>
    right.map((inner) =>
      Uint8Array.from(
        { length: outer.length * inner.length },
        (_, at) => (outer[Math.floor(at / inner.length)] ?? 0) ^ (inner[at % inner.length] ?? 0),
      ),
    ),
  );
}

/** 1 for a square modulo the prime, -1 for a non-square, 0 for 0. */
function residueSigns(prime: number): Int8Array {
  const signs = new Int8Array(prime).fill(-1);
  signs[0] = 0;
  for (let root = 1; root < prime; root++) signs[(root * root) % prime] = 1;
  return signs;
}

/** Order q + 1 for a prime q ≡ 3 mod 4: I + S, S skew with the residue signs within. */
function paleyFirst(prime: number): Uint8Array[] {
  const signs = residueSigns(prime);
  return Array.from({ length: prime + 1 }, (_, row) =>
    Uint8Array.from({ length: prime + 1 }, (_unused, column) => {
      if (row === 0 || column === 0) return row > 0 && column === 0 ? 1 : 0;
      const sign = row === column ? 1 : (signs[(column - row + prime) % prime] ?? 0);
      return sign === 1 ? 0 : 1;
    }),
  );
}

/** Order 2(q + 1) for a prime q ≡ 1 mod 4. */
function paleySecond(prime: number): Uint8Array[] {
  const signs = residueSigns(prime);
  const size = prime + 1;
  const entry = (row: number, column: number): number => {
    if (row === column) return 0;
    return row === 0 || column === 0 ? 1 : (signs[(column - row + prime) % prime] ?? 0);
  };
  const diagonal = [1, -1, -1, -1];
  const beside = [1, 1, 1, -1];
  return Array.from({ length: 2 * size }, (_, row) =>
    Uint8Array.from({ length: 2 * size }, (_unused, column) => {
      const sign = entry(row % size, column % size);
      const block = (row < size ? 0 : 2) + (column < size ? 0 : 1);
      return (sign === 0 ? (diagonal[block] ?? 0) : sign * (beside[block] ?? 0)) === 1 ? 0 : 1;
    }),
  );
}

function normalised(matrix: readonly Uint8Array[]): Uint8Array[] {
  const top = matrix[0] ?? new Uint8Array(0);
  const columns = matrix.map((row) => row.map((value, column) => value ^ (top[column] ?? 0)));
  return columns.map((row) => row.map((value) => value ^ (row[0] ?? 0)));
}

function isPrime(value: number): boolean {
  if (value < 2) return false;
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false;
  return true;
}
