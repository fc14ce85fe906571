import type { FigureSection, PackQuestion, PackView } from "../../contract/reports.ts";
import { formatDecimal, formatNumber } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import { readOnePage } from "../cockpit/index.ts";
import type { Context } from "../context.ts";
import { lostPoints } from "../papers/index.ts";
import {
  indexSection,
  indexSummary,
  lossesOf,
  lossSection,
  lossSource,
  notKept,
  type RoundLosses,
  roundSection,
  roundsOf,
  scopeOf,
  section,
  standingsOf,
  taskList,
  taskSection,
  taskSource,
} from "../reports/index.ts";
import { publishedAbout } from "../results/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { UnitRecord } from "../units/index.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";
import { changeParts } from "./rankChanges.ts";

const LISTED = 40;
const BEST = 10;

/** What a conference is shown, each part with its source. */
export interface Pack {
  readonly view: PackView;
  readonly office: UnitRecord;
  readonly above: UnitRecord | null;
  readonly now: Date;
}

/** The conference pack of an office about a unit and year. Throws not-allowed unless the reader may report for the office. */
export async function readPack(context: Context, question: PackQuestion): Promise<PackView> {
  return context.store.read(async (tx) => (await collectPack(context, tx, question)).view);
}

export async function collectPack(
  context: Context,
  tx: ReadTransaction,
  { office, unit, year }: PackQuestion,
): Promise<Pack> {
  requireAllowed(context.actor, "report.create", { kind: "unit", unit: office });
  const own = await tx.units.byKey(office);
  const about = await tx.units.byKey(unit);
  // A pack is about the office itself or the unit above it; of others nothing is told here.
  if (own === null || about === null || (own.key !== about.key && own.parent !== about.key))
    requireAllowed(context.actor, "report.create", { kind: "unit", unit });
  if (own === null || about === null) throw new Error("a unit that may be reported on is there");
  const now = context.clock.now();
  const parts = await partsOf(context, tx, { office, unit, year, now });
  return {
    office: own,
    above: own.parent === null ? null : await tx.units.byKey(own.parent),
    now,
    view: {
      title: `Kết quả các chỉ số và nhiệm vụ cải cách hành chính năm ${year}`,
      officeName: own.name,
      unitName: about.name,
      year,
      parts,
      illustration: own.illustration || about.illustration,
    },
  };
}

async function partsOf(
  context: Context,
  tx: ReadTransaction,
  { office, unit, year, now }: PackQuestion & { readonly now: Date },
): Promise<PackView["parts"]> {
  const today = vietnamClock(now).day;
  const asOf = today < `${year}-12-31` ? today : `${year}-12-31`;
  const scope = scopeOf({ office, unit });
  const counts = await tx.reports.taskCounts(scope, `${year}-01-01`, asOf);
  const rounds = await roundsOf(tx, { office, unit, year, now, asOf });
  const measured = rounds.find(({ whole }) => whole.parts.units.some((each) => each.unit === unit));
  const ranked = rounds.find(
    ({ whole, stage }) => whole.round.kind === "measures" && (stage === "published" || stage === "archived"),
  );
  const own = measured === undefined ? null : await lossesOf(context, tx, measured);
  const others = ranked === undefined ? null : await lossesOf(context, tx, ranked);
  const losses = own ?? others;
  const standings = standingsOf(await publishedAbout(tx, unit), year);
  const titled = (title: string, part: FigureSection) => ({ title, ...part });
  return [
    titled("Thứ hạng và tăng, giảm của các chỉ số", indexPart(standings, year)),
    ...changeParts(await readOnePage(context, tx, unit, year)),
    titled("Điểm bị trừ theo lĩnh vực", byField(losses)),
    titled("Tiêu chí bị trừ nhiều điểm nhất và cơ quan chủ trì", lossSection(losses)),
    titled("Đơn vị dẫn đầu và cuối bảng", bestAndWorst(others)),
    titled("Nhiệm vụ theo cơ quan", taskSection(counts, asOf)),
    titled(
      "Nhiệm vụ quá hạn",
      taskList(await tx.reports.lateTasks(scope, asOf, LISTED), {
        kept: counts.length > 0,
        none: `Không có nhiệm vụ quá hạn tính đến ngày ${dayWords(asOf)}.`,
        some: `Nhiệm vụ quá hạn chưa hoàn thành tính đến ngày ${dayWords(asOf)}:`,
        source: taskSource(asOf),
      }),
    ),
    titled("Các đợt đánh giá trong năm", roundSection(rounds, asOf)),
    titled(
      "Việc tiếp theo",
      taskList(await tx.reports.nextTasks(scope, asOf, LISTED), {
        kept: counts.length > 0,
        none: "Chưa có nhiệm vụ nào trên hệ thống đến hạn tiếp theo.",
        some: "Nhiệm vụ đến hạn tiếp theo, theo thời hạn:",
        source: taskSource(asOf),
      }),
    ),
  ];
}

/** On a slide the table says each index; the words beside it say what it does not. */
function indexPart(standings: Parameters<typeof indexSection>[0], year: number): FigureSection {
  const part = indexSection(standings, year);
  return part.empty ? part : { ...part, sentences: [...indexSummary(standings)] };
}

/** Points lost in each field, most first. */
function byField(losses: RoundLosses | null): FigureSection {
  if (losses === null) return notKept("Chưa có kết quả đợt đánh giá để phân tích điểm bị trừ.", "");
  const fields = losses.lines
    .filter(({ depth }) => depth === 0)
    .toSorted((one, other) => lostPoints(other) - lostPoints(one));
  const [worst] = fields;
  const unit = losses.units.length > 1 ? "bình quân một đơn vị" : "";
  return section({
    sentences: [
      `${losses.whole.round.title}${losses.provisional ? " (tạm thời)" : ""}: điểm bị trừ ${unit} theo lĩnh vực.`.replace(
        "  ",
        " ",
      ),
    ],
    table: {
      columns: [
        { header: "Lĩnh vực", width: 50, align: "left" },
        { header: "Được giao", width: 14, align: "right" },
        { header: "Đạt", width: 14, align: "right" },
        { header: "Bị trừ", width: 14, align: "right" },
      ],
      rows: fields.map((line) => ({
        cells: [
          line.label,
          formatNumber(line.assigned, "vi"),
          formatDecimal(line.points, 2, "vi"),
          formatDecimal(lostPoints(line), 2, "vi"),
        ],
      })),
    },
    chart: {
      title: worst === undefined ? "Điểm bị trừ theo lĩnh vực" : `“${worst.label}” bị trừ nhiều điểm nhất`,
      form: "bars",
      categories: fields.map(({ label }) => label),
      series: [
        { name: "Điểm bị trừ", values: fields.map((line) => Math.round(lostPoints(line) * 100) / 100) },
      ],
      source: lossSource(losses),
    },
    source: lossSource(losses),
  });
}

/** First and last of a published ranking. */
function bestAndWorst(ranked: RoundLosses | null): FigureSection {
  const units = (ranked?.units ?? []).filter(({ final }) => final.rank !== null);
  if (ranked === null || units.length < 2)
    return notKept("Trong năm chưa có đợt đánh giá đơn vị nào được công bố.", "");
  const most = Math.min(BEST, Math.floor(units.length / 2));
  const row = ({ name, final }: (typeof units)[number]) => ({
    cells: [String(final.rank ?? ""), name, formatDecimal(final.total ?? 0, 2, "vi")],
  });
  const heading = (text: string) => ({ cells: ["", text, ""], look: "heading" as const });
  return section({
    sentences: [`${ranked.whole.round.title}: ${units.length} đơn vị được xếp hạng.`],
    table: {
      columns: [
        { header: "Hạng", width: 10, align: "center" },
        { header: "Đơn vị", width: 60, align: "left" },
        { header: "Điểm", width: 16, align: "right" },
      ],
      rows: [
        heading("Dẫn đầu"),
        ...units.slice(0, most).map(row),
        heading("Cuối bảng"),
        ...units.slice(-most).map(row),
      ],
    },
    source: lossSource(ranked),
  });
}
