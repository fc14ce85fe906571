import { useEffect, useRef, useState } from "react";
import type { IndexSureness } from "../../../contract/indices.ts";
import { type AskedIndex, runSimulation } from "../../api/indices.ts";

/** Where a run stands. */
export type SimulationState =
  | { readonly kind: "idle" | "cancelled" }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "done"; readonly result: IndexSureness }
  | { readonly kind: "refused"; readonly faults: readonly { readonly vi: string; readonly en: string }[] }
  | { readonly kind: "failed"; readonly error: unknown };

/** One run at a time; leaving the page ends it. */
export function useSimulation() {
  const [state, setState] = useState<SimulationState>({ kind: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = (asked: AskedIndex): void => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const told = (next: SimulationState): void => {
      if (!own.signal.aborted) setState(next);
    };
    told({ kind: "running", share: 0 });
    runSimulation(asked, own.signal, (share) => told({ kind: "running", share }))
      .then((answer) =>
        told("units" in answer ? { kind: "done", result: answer } : { kind: "refused", faults: answer }),
      )
      .catch((error: unknown) => told({ kind: "failed", error }));
  };
  const cancel = (): void => {
    stop.current?.abort();
    setState({ kind: "cancelled" });
  };
  return { state, start, cancel };
}
