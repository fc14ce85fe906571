/** Paths of all numbers inside a value that are not finite, typed arrays and maps included; empty where all is well. */
export function notFinite(value: unknown, path = "", found: string[] = []): readonly string[] {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) found.push(`${path} = ${value}`);
  } else if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const cells: readonly unknown[] = Array.isArray(value) ? value : Array.from(Object.values(value));
    cells.forEach((cell, at) => {
      notFinite(cell, `${path}[${at}]`, found);
    });
  } else if (value instanceof Map) {
    for (const [key, each] of value) notFinite(each, `${path}.${String(key)}`, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) notFinite(each, `${path}.${key}`, found);
  }
  return found;
}
