import type { ExplainIndex, IndexExplanation } from "../../contract/indices.ts";
import {
  compositePlaces,
  explainComposite,
  prepareComposite,
  traceUnit,
  unitNamed,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { changesOf } from "./changesOf.ts";
import { valueOf } from "./faults.ts";
import { unitNames } from "./names.ts";
import { type FigureFile, readSubject } from "./readSubject.ts";
import { both } from "./words.ts";

/** Why a unit has its figures, sentence by sentence: the whole first, then every part in printed order. */
export async function explainIndex(
  context: Context,
  asked: ExplainIndex,
  file: FigureFile | null,
): Promise<IndexExplanation> {
  requireSignedIn(context.actor);
  const { method, table, run } = await readSubject(context, asked, file);
  const unit = valueOf(unitNamed(table, asked.unit));
  const which = { unit, ...(asked.period === undefined ? {} : { period: asked.period }) };
  const prepared = valueOf(prepareComposite(method, table));
  const trace = valueOf(traceUnit(prepared, which, changesOf(asked.changes)));
  const { code, label } = method.total;
  const parts = [
    { code, label: label === undefined ? run.title : both(label), depth: 0 },
    ...[...compositePlaces(method).values()].map((place) => ({
      code: place.code,
      label: both(place.node.label),
      depth: place.depth + 1,
    })),
  ];
  return {
    run,
    unit,
    name: unitNames(table)(unit),
    parts: parts.flatMap((part) => {
      const [vi, en] = [explainComposite(trace, part.code, "vi"), explainComposite(trace, part.code, "en")];
      if (vi.length === 0) return [];
      return [{ ...part, said: vi.map((said, at) => ({ vi: said, en: en[at] ?? said })) }];
    }),
  };
}
