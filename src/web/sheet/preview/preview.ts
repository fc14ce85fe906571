import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { LeafView, SheetView } from "../../../contract/sheets.ts";
import { pointsOf } from "../filters.ts";
import { keyOf, type QueueView } from "../saving/state.ts";
import { useQueue } from "../saving/useSaving.ts";
import type { LeafScore, PreviewScorer, Values } from "./leafScore.ts";

export const PreviewContext = createContext<PreviewScorer | null>(null);

/** Fetches the core and the method when somebody may type; until then, and on any trouble, the server's points stand. */
export function usePreviewScorer(sheet: SheetView): PreviewScorer | null {
  const [scorer, setScorer] = useState<PreviewScorer | null>(null);
  const { id, version } = sheet.method;
  const { family } = sheet.unit;
  const typing = sheet.leaves.some(({ allowed }) => allowed.includes("leaf.answer"));
  useEffect(() => {
    if (!typing) return;
    let wanted = true;
    const load = async () => {
      const { createScorer } = await import("./scorer.ts");
      const made = await createScorer({ id, version, family });
      if (wanted) setScorer(() => made);
    };
    load().catch(() => undefined); // the server's own points remain, a tenth of a second later
    return () => {
      wanted = false;
    };
  }, [typing, id, version, family]);
  return scorer;
}

/** The score to show: a preview while something of this leaf is unsaved, else what the server said. */
export function useLeafScore(leaf: LeafView): { readonly score: LeafScore; readonly preview: boolean } {
  const queue = useQueue();
  const scorer = useContext(PreviewContext);
  const unsaved = useSyncExternalStore(queue.subscribe, () => unsavedSignature(leaf, queue.view()));
  return useMemo(() => {
    const known = { points: pointsOf(leaf), vi: leaf.self.vi, en: leaf.self.en };
    const score = unsaved === "" ? undefined : scorer?.(leaf.code, typedValues(leaf, queue.view()));
    return score ? { score, preview: true } : { score: known, preview: false };
  }, [leaf, scorer, unsaved, queue]);
}

/** Changes whenever an unsaved value of this leaf changes; empty when there is none. */
function unsavedSignature(leaf: LeafView, { unsaved }: QueueView): string {
  const values = leaf.inputs.flatMap(({ name }) => {
    const one = unsaved.get(keyOf({ leaf: leaf.code, input: name }));
    return one ? [[name, one.value]] : [];
  });
  return values.length === 0 ? "" : JSON.stringify(values);
}

function typedValues(leaf: LeafView, { unsaved }: QueueView): Values {
  const known = Object.fromEntries(leaf.answers.map(({ input, value }) => [input, value]));
  for (const { name } of leaf.inputs) {
    const one = unsaved.get(keyOf({ leaf: leaf.code, input: name }));
    if (one) known[name] = one.value;
  }
  return known;
}
