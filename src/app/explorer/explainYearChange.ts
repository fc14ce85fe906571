import type { ChangeLineView, ChangeView } from "../../contract/cockpit.ts";
import type { YearChangeView } from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import {
  type ChangeLine,
  changeLines,
  changePartWords,
  compositePlaces,
  type Lang,
  type RankChange,
  rankChangeNoteWords,
  rankChangeSentences,
  unknownReasonWords,
} from "../../core/index.ts";
import type { Context } from "../context.ts";
import { both, type Opened, type PeriodSource } from "./opened.ts";
import type { Subject } from "./subject.ts";

/** Why the value and the rank of a unit changed since the period before: own parts, rules, others; or why it cannot be told. */
export async function explainYearChange(
  { calculations }: Pick<Context, "calculations">,
  subject: Subject,
  opened: Opened,
  unit: string,
): Promise<YearChangeView> {
  const before = subject.before(opened.period);
  if (before === undefined) return { unit, change: null, refused: [noYearBefore(opened.period)] };
  const { method, table, period } = opened;
  const told = await calculations.explainChange({ unit, before, after: { method, table, period } });
  if (!told.ok) return { unit, change: null, refused: told.faults.map(({ words }) => words) };
  return { unit, change: viewChange(subject, before, opened, told.value), refused: [] };
}

function noYearBefore(period: string): TextView {
  return {
    vi: `Chưa có số liệu từng phần của kỳ trước ${period} nên chưa giải thích được thay đổi.`,
    en: `The parts of the period before ${period} are not known, so its change cannot be told.`,
  };
}

function viewChange(subject: Subject, before: PeriodSource, opened: Opened, change: RankChange): ChangeView {
  const labels = new Map(
    [before.method, opened.method].flatMap((method) =>
      [...compositePlaces(method).values()].map(({ code, node }) => [code, both(node.label)] as const),
    ),
  );
  const name = (lang: Lang) => (code: string) => labels.get(code)?.[lang] ?? code;
  const english = rankChangeSentences(change, name("en"), "en");
  const { summary, decimals, unitWords } = subject;
  const shown = subject.names(change.unit);
  return {
    unit: {
      key: change.unit,
      name: shown.vi,
      nameEn: shown.en,
      family: "",
      illustration: summary.illustration,
    },
    index: { id: summary.id, short: summary.title, name: summary.title, unit: unitWords, decimals },
    years: [],
    before: yearOf(before.period),
    after: yearOf(opened.period),
    rankBefore: change.rankBefore ?? null,
    rankAfter: change.rankAfter ?? null,
    rankedUnits: opened.check.units,
    totalBefore: change.totalBefore ?? null,
    totalAfter: change.totalAfter ?? null,
    places: change.places ?? null,
    points: change.points ?? null,
    lines: changeLines(change).map((line) => viewLine(line, name)),
    sentences: rankChangeSentences(change, name("vi"), "vi").map((vi, at) => ({ vi, en: english[at] ?? vi })),
    notes: change.notes.map((note) => inBoth((lang) => rankChangeNoteWords(note, lang))),
    said: [],
    illustration: summary.illustration,
  };
}

function yearOf(period: string): number {
  return Number.parseInt(period, 10) || 0;
}

function viewLine(
  { part, points, places }: ChangeLine,
  name: (lang: Lang) => (code: string) => string,
): ChangeLineView {
  return {
    kind: part.kind,
    label: inBoth((lang) => changePartWords(part, name(lang), lang)),
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
