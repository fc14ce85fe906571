import { AppError } from "../../contract/errors.ts";
import type {
  ExplorerMean,
  ExplorerPart,
  ExplorerRow,
  ExplorerView,
  PairView,
} from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import { type ExplorerChoice, percentsOf, recompute } from "../../core/explorer/index.ts";
import { compositePlaces, methodName } from "../../core/index.ts";
import { comparePair } from "./comparePair.ts";
import { explainYearChange } from "./explainYearChange.ts";
import { both, finite, inOrder, isOpened, type Opened, unitAt } from "./opened.ts";
import type { ExplorerQuestion } from "./question.ts";
import { type ExplorerContext, editionOfExplorer, openSubject } from "./room.ts";
import { sortRows } from "./sortRows.ts";
import { type Subject, titleOf } from "./subject.ts";
import { type Study, studySureness } from "./sureness.ts";
import { tryOtherRules } from "./tryOtherRules.ts";

/** An index of one period taken apart, with the question as it was understood. Open to everybody, as the figures are. */
export interface Explored {
  readonly view: ExplorerView;
  /** Only what differs from the method and can be asked here: the state that an address carries. */
  readonly question: ExplorerQuestion & { readonly period: string };
  /** What a browser needs to calculate by itself; null where there are too many units for that. */
  readonly kit: Opened["kit"] | null;
  /** Unit of each row of the kit. */
  readonly units: readonly string[];
}

/** More units than this are calculated on the server alone. */
const MOST_IN_BROWSER = 600;

/** Answers a question of the explorer. Throws not-found for what is not public and for periods that cannot be calculated. */
export async function explore(
  context: ExplorerContext,
  id: string,
  asked: ExplorerQuestion,
): Promise<Explored> {
  const edition = await editionOfExplorer(context);
  const subject = await openSubject(context, id, edition);
  const opened = openedPeriod(subject, asked.period);
  const { period } = opened;
  const parts = partsOf(opened, asked);
  const choice: ExplorerChoice = {
    percents: Object.fromEntries(
      parts.flatMap(({ code, percent, chosen }) => (chosen === percent ? [] : [[code, chosen] as const])),
    ),
    mean: meanOf(opened, asked.mean),
  };
  const key = `${id} ${period} ${edition}`;
  const rows = rowOf(opened);
  const unit = asked.unit !== undefined && rows.has(asked.unit) ? asked.unit : undefined;
  const shownUnit = unit ?? unitToTell(subject, opened);
  const [study, change] = await Promise.all([
    context.shelves.studies.get(key, () => studySureness(context, opened, subject.names)),
    context.shelves.changes.get(`${shownUnit} ${key}`, () =>
      explainYearChange(context, subject, opened, shownUnit),
    ),
  ]);
  const versions = subject.versions(period);
  const rules = versions.find((version) => version === asked.rules);
  const tried = rules ?? versions[0];
  const pair = pairOf(opened, asked, rows);
  const view: ExplorerView = {
    ...headOf(subject, opened),
    parts: [...parts],
    chosenMean: choice.mean ?? null,
    changed: choice.mean !== undefined || Object.keys(choice.percents).length > 0,
    sort: asked.sort ?? "own",
    rows: sortRows(viewRows(subject, opened, choice), asked.sort ?? "own"),
    sureness: study.ok ? study.view : null,
    surenessRefused: study.ok ? [] : [...study.refused],
    pair: pair === undefined ? null : viewPair(opened, choice, pair, study),
    change,
    versions: [...versions],
    otherRules: tried === undefined ? null : tryOtherRules(subject, opened, tried),
    codeVersion: context.codeVersion,
  };
  const named = pair !== undefined && (asked.one !== undefined || asked.other !== undefined);
  return {
    view,
    kit: opened.kit.blocks.length > MOST_IN_BROWSER ? null : opened.kit,
    units: opened.rows.map((_, row) => unitAt(opened, row)),
    question: {
      period,
      percents: choice.percents,
      mean: choice.mean,
      sort: asked.sort === "own" ? undefined : asked.sort,
      one: named ? view.pair?.one : undefined,
      other: named ? view.pair?.other : undefined,
      unit,
      rules,
    },
  };
}

/** The period asked for, or the newest one with nearly all units whose published totals come out where any are printed. */
function openedPeriod(subject: Subject, asked: string | undefined): Opened {
  const open = subject.summary.periods.filter((each) => each.open);
  const sound = open.filter(({ reproduces }) => reproduces !== false);
  const whole = sound.find(({ units, inAll }) => inAll !== null && units >= NEARLY_ALL * inAll);
  const chosen = asked ?? (whole ?? sound[0] ?? open[0])?.period;
  const opened = open.some(({ period }) => period === chosen) ? subject.opened.get(chosen ?? "") : undefined;
  if (opened === undefined || !isOpened(opened))
    throw new AppError("not-found", `nothing to explore of ${subject.summary.id} in ${chosen}`);
  return opened;
}

const NEARLY_ALL = 0.9;

/** The best of those whose period before is known too. */
function unitToTell(subject: Subject, opened: Opened): string {
  const before = new Set(subject.before(opened.period)?.table.rows.map(({ unit }) => unit));
  const order = inOrder(opened).map((row) => unitAt(opened, row));
  return order.find((unit) => before.has(unit)) ?? order[0] ?? "";
}

function headOf(
  subject: Subject,
  opened: Opened,
): Pick<
  ExplorerView,
  | "subject"
  | "period"
  | "method"
  | "methodTitle"
  | "unitWords"
  | "decimals"
  | "scale"
  | "officialPath"
  | "check"
  | "blocks"
  | "mean"
  | "means"
> {
  const { method, kit, period } = opened;
  const blocks = new Set(kit.blocks);
  return {
    subject: subject.summary,
    period,
    method: methodName(method),
    methodTitle: titleOf(method),
    unitWords: subject.unitWords,
    decimals: subject.decimals,
    scale: method.scale ?? null,
    officialPath: subject.officialPath(period),
    check: opened.check,
    blocks: method.families.flatMap((family) => {
      const [id, label] = typeof family === "string" ? [family, family] : [family.id, family.label];
      return blocks.has(id) ? [{ id, label: both(label) }] : [];
    }),
    mean: ownMean(opened),
    means: ownMean(opened) === "other" ? [] : [...MEANS],
  };
}

const MEANS: readonly ExplorerMean[] = ["arithmetic", "geometric", "harmonic", "median"];

function ownMean({ kit }: Opened): ExplorerView["mean"] {
  const kind = kit.nodes.at(-1)?.how.kind;
  return kind === "sum" ? kind : (MEANS.find((mean) => mean === kind) ?? "other");
}

/** Another mean than the index's own; a sum ranks as its arithmetic mean does. */
function meanOf(opened: Opened, asked: ExplorerMean | undefined): ExplorerMean | undefined {
  const own = ownMean(opened);
  if (own === "other" || asked === own || (own === "sum" && asked === "arithmetic")) return undefined;
  return asked;
}

/** Parts in printed order, each with the weight that was chosen for it; a weight as shown is the method's own. */
function partsOf({ kit, method }: Opened, { percents }: ExplorerQuestion): readonly ExplorerPart[] {
  const codes = [...kit.leaves, ...kit.nodes].map(({ code }) => code);
  const own = new Map(
    kit.nodes.flatMap((node) => {
      const shares = percentsOf(node);
      return node.children.map((child, at) => [codes[child] ?? "", shares[at] ?? 0] as const);
    }),
  );
  return [...compositePlaces(method).values()].map(({ code, node, parent, depth }) => {
    const percent = own.get(code) ?? 0;
    const asked = percents[code];
    const shown = Math.round(percent * 100) / 100;
    return {
      code,
      label: both(node.label),
      depth,
      parent: parent ?? method.total.code,
      percent,
      chosen: asked === undefined || asked === shown ? percent : asked,
    };
  });
}

function viewRows(subject: Subject, opened: Opened, choice: ExplorerChoice): readonly ExplorerRow[] {
  const { base, kit, official } = opened;
  const own = recompute(kit, choice);
  return kit.blocks.flatMap((block, row): ExplorerRow[] => {
    const unit = unitAt(opened, row);
    const tableRow = opened.rows[row] ?? -1;
    const [baseRank, ownRank] = [finite(base.ranks[row]), finite(own.ranks[row])];
    const officialValue = finite(official.totals[tableRow]);
    if (baseRank === null && officialValue === null) return [];
    return [
      {
        unit,
        name: subject.names(unit),
        block,
        officialValue,
        officialRank: finite(official.ranks[tableRow]),
        baseValue: finite(base.totals[row]),
        baseRank,
        ownValue: finite(own.totals[row]),
        ownRank,
        shift: baseRank === null || ownRank === null ? null : baseRank - ownRank,
      },
    ];
  });
}

function rowOf(opened: Opened): ReadonlyMap<string, number> {
  return new Map(
    [...opened.kit.blocks.keys()]
      .filter((row) => !Number.isNaN(opened.base.totals[row] ?? Number.NaN))
      .map((row) => [unitAt(opened, row), row] as const),
  );
}

/** The two units asked for; where one is not named, the best of the others of its block. */
function pairOf(
  opened: Opened,
  { one, other }: ExplorerQuestion,
  rows: ReadonlyMap<string, number>,
): readonly [number, number] | undefined {
  const order = inOrder(opened);
  const named = rows.get(one ?? "");
  const second = rows.get(other ?? "");
  const first =
    named ?? order.find((row) => row !== second && (second === undefined || sameBlock(row, second)));
  if (first === undefined) return undefined;
  const partner =
    second !== undefined && second !== first && sameBlock(first, second)
      ? second
      : order.find((row) => row !== first && sameBlock(row, first));
  return partner === undefined ? undefined : [first, partner];

  function sameBlock(left: number, right: number): boolean {
    return opened.kit.blocks[left] === opened.kit.blocks[right];
  }
}

function viewPair(
  opened: Opened,
  choice: ExplorerChoice,
  pair: readonly [number, number],
  study: Study,
): PairView {
  const places = compositePlaces(opened.method);
  const label = (code: string): TextView => both(places.get(code)?.node.label ?? code);
  return comparePair(opened, choice, pair, label, study);
}
