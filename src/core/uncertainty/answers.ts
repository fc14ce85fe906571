import type { IndexFault, Refusable } from "../composite/indexFault.ts";

export function given<T>(value: T): Refusable<T> {
  return { ok: true, value };
}

export function refused(...faults: readonly IndexFault[]): {
  readonly ok: false;
  readonly faults: readonly IndexFault[];
} {
  return { ok: false, faults };
}
