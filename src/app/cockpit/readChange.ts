import type { ChangeLineView, ChangeView } from "../../contract/cockpit.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { TextView } from "../../contract/published.ts";
import {
  type ChangeLine,
  changeLines,
  changePartWords,
  explainRankChange,
  type Lang,
  rankChangeNoteWords,
  rankChangeSentences,
  unknownReasonWords,
} from "../../core/index.ts";
import type { Context } from "../context.ts";
import { shownUnit, tracksOf } from "./onePage.ts";
import { type Track, yearBefore } from "./tracks/track.ts";

export interface ChangeQuestion {
  readonly unit: UnitKey;
  readonly index: string;
  /** The newest when not said. */
  readonly after?: number | undefined;
  /** The year known before `after` when not said. */
  readonly before?: number | undefined;
}

/** Why a unit's rank in one index changed between two years, cause by cause. Open to everybody, as the figures are. */
export function readChange(
  context: Pick<Context, "store" | "methods">,
  question: ChangeQuestion,
): Promise<ChangeView> {
  return context.store.read(async (tx) => {
    const unit = await tx.units.byKey(question.unit);
    if (unit === null) throw new AppError("not-found", `no unit ${question.unit}`);
    const track = (await tracksOf(context, tx, question.unit)).find(({ index }) => index === question.index);
    const after = question.after ?? track?.years[0];
    if (track === undefined || after === undefined || track.figure(after) === undefined)
      throw new AppError("not-found", `no figure of ${question.index} for ${question.unit}`);
    const before = question.before ?? yearBefore(track, after);
    if (before === undefined || before >= after || track.figure(before) === undefined)
      throw new AppError("not-found", `no year before ${after} of ${question.index} for ${question.unit}`);
    return { unit: shownUnit(unit), ...(await changeOf(track, before, after)) };
  });
}

async function changeOf(track: Track, before: number, after: number): Promise<Omit<ChangeView, "unit">> {
  const [first, second] = await Promise.all([track.known(before), track.known(after)]);
  const change = explainRankChange(track.question(first, second));
  const name = (lang: Lang) => (code: string) => track.label(code)[lang];
  const sentences = (lang: Lang) => rankChangeSentences(change, name(lang), lang);
  const english = sentences("en");
  return {
    index: {
      id: track.index,
      short: track.short,
      name: track.name,
      unit: track.unit,
      decimals: track.decimals,
    },
    years: [...track.years],
    before,
    after,
    rankBefore: change.rankBefore ?? null,
    rankAfter: change.rankAfter ?? null,
    rankedUnits: second.rankedUnits,
    totalBefore: change.totalBefore ?? null,
    totalAfter: change.totalAfter ?? null,
    places: change.places ?? null,
    points: change.points ?? null,
    lines: changeLines(change).map((line) => lineView(line, track)),
    sentences: sentences("vi").map((vi, place) => ({ vi, en: english[place] ?? vi })),
    notes: change.notes
      .filter((note) => note !== "shapley" || change.byPlaces.some(({ part }) => part.kind !== "notKnown"))
      .map((note) => inBoth((lang) => rankChangeNoteWords(note, lang))),
    said: track.said(after).map(({ label, text }) => ({ label, text, year: after })),
    illustration: track.round(after)?.illustration ?? false,
  };
}

function lineView({ part, points, places }: ChangeLine, track: Track): ChangeLineView {
  return {
    kind: part.kind,
    label: inBoth((lang) => changePartWords(part, (code) => track.label(code)[lang], lang)),
    components: part.kind === "own" ? [...part.components] : [],
    points: points ?? null,
    places: places ?? null,
    reasons:
      part.kind === "notKnown"
        ? part.reasons.map((reason) => inBoth((lang) => unknownReasonWords(reason, lang)))
        : [],
  };
}

function inBoth(say: (lang: Lang) => string): TextView {
  return { vi: say("vi"), en: say("en") };
}
