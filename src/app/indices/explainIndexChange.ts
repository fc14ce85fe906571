import type { ExplainIndexChange, IndexChangeExplained } from "../../contract/indices.ts";
import {
  changeLines,
  changePartWords,
  type Lang,
  rankChangeSentences,
  type UnknownReason,
  unitNamed,
  unknownReasonWords,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { valueOf } from "./faults.ts";
import { partNames, unitNames } from "./names.ts";
import { type FigureFile, readSubject } from "./readSubject.ts";

/** Why the rank of a unit changed between two periods; the lines add up to the change exactly. */
export async function explainIndexChange(
  context: Context,
  asked: ExplainIndexChange,
  file: FigureFile | null,
  signal: AbortSignal,
): Promise<IndexChangeExplained> {
  requireSignedIn(context.actor);
  const before = await readSubject(context, asked, file);
  const method = asked.withMethod ?? asked.method;
  const after = await readSubject(context, { ...asked, method, period: asked.withPeriod }, file);
  const unit = valueOf(unitNamed(before.table, asked.unit));
  const change = valueOf(
    await context.calculations.explainChange(
      {
        unit,
        before: { ...before, period: asked.period },
        after: { ...after, period: asked.withPeriod },
      },
      { signal },
    ),
  );
  const name = (lang: Lang) => partNames([before.method, after.method], lang);
  const [vi, en] = [
    rankChangeSentences(change, name("vi"), "vi"),
    rankChangeSentences(change, name("en"), "en"),
  ];
  return {
    before: before.run,
    after: after.run,
    unit,
    name: unitNames(before.table)(unit),
    rankBefore: change.rankBefore ?? null,
    rankAfter: change.rankAfter ?? null,
    totalBefore: change.totalBefore ?? null,
    totalAfter: change.totalAfter ?? null,
    decimals: after.method.rounding.decimals,
    places: change.places ?? null,
    points: change.points ?? null,
    sentences: vi.map((said, at) => ({ vi: said, en: en[at] ?? said })),
    lines: changeLines(change).map(({ part, places, points }) => ({
      kind: part.kind,
      label: { vi: changePartWords(part, name("vi"), "vi"), en: changePartWords(part, name("en"), "en") },
      components: part.kind === "own" ? [...part.components] : [],
      reasons: part.kind === "notKnown" ? part.reasons.map(reasonWords) : [],
      places: places ?? null,
      points: points ?? null,
    })),
  };
}

function reasonWords(reason: UnknownReason) {
  return { vi: unknownReasonWords(reason, "vi"), en: unknownReasonWords(reason, "en") };
}
