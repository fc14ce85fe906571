import type { CockpitView, StandingView } from "../../contract/cockpit.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { formatDecimal, formatNumber, gapSentence } from "../../core/index.ts";
import type { Context } from "../context.ts";
import {
  archivePath,
  type Block,
  officeLetterhead,
  placeAndDate,
  type TableBlock,
} from "../documents/index.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";
import { readCockpit } from "./readCockpit.ts";

/** How much is told beside the table; the first of these that fits one page is taken. */
const DETAILS = [
  { indices: 8, gaps: 4, why: 2, losses: 1, tasks: 6, dates: 5 },
  { indices: 8, gaps: 3, why: 1, losses: 1, tasks: 4, dates: 3 },
  { indices: 7, gaps: 1, why: 1, losses: 0, tasks: 3, dates: 2 },
  { indices: 7, gaps: 0, why: 1, losses: 0, tasks: 3, dates: 1 },
  { indices: 7, gaps: 0, why: 1, losses: 0, tasks: 2, dates: 1 },
  { indices: 5, gaps: 0, why: 0, losses: 0, tasks: 2, dates: 2 },
] as const;
type Details = (typeof DETAILS)[number];

/** The page as one A4 in PDF, to lay on a desk. */
export async function downloadCockpit(
  context: Context,
  unit: UnitKey,
  year?: number,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const view = await readCockpit({ ...context, lang: "vi" }, unit, year);
  const now = context.clock.now();
  const above = await context.store.read(async (tx) => {
    const own = await tx.units.byKey(unit);
    return own?.parent ? ((await tx.units.byKey(own.parent))?.name ?? null) : null;
  });
  const { head } = officeLetterhead({ office: view.page.unit.name, above }, String(view.page.year));
  const place = head.placeAndDate.split(", ")[0] ?? "";
  const render = (details: Details) =>
    context.documents.pdf({
      head: { ...head, number: null, placeAndDate: placeAndDate(place, vietnamClock(now).day, null) },
      kind: "TRANG ĐIỀU HÀNH",
      about: `Các chỉ số năm ${view.page.year} của ${view.page.unit.name}`,
      body: bodyOf(view, details),
      closing: { recipients: [], signatures: [] },
      draft: false,
      illustration: view.page.unit.illustration,
      madeAt: now,
    });
  let content = await render(DETAILS[0]);
  for (const details of DETAILS.slice(1)) {
    if (pagesOf(content) <= 1) break;
    content = await render(details);
  }
  return { name: archivePath(`Trang điều hành ${view.page.unit.name} ${view.page.year}.pdf`), content };
}

/** As the list of pages of a PDF states it. */
function pagesOf(pdf: Uint8Array): number {
  const counts = [...new TextDecoder("latin1").decode(pdf).matchAll(/\/Count (\d+)/g)];
  return Math.max(1, ...counts.map(([, count]) => Number(count)));
}

function bodyOf({ page, inside }: CockpitView, most: Details): readonly Block[] {
  const shown = [...page.standings, ...page.earlier].slice(0, most.indices);
  const late = inside.tasks.lateTasks.slice(0, most.tasks);
  const next = inside.next.slice(0, most.dates);
  const gaps = shown
    .filter(({ toGroup, above }) => toGroup.kind !== "unknown" || above.kind !== "unknown")
    .slice(0, most.gaps)
    .map(gapItem);
  return [
    ...page.headline.map(
      ({ vi }): Block => ({ kind: "paragraph", text: [{ text: vi, bold: true }], align: "left" }),
    ),
    ...(shown.length === 0
      ? [{ kind: "paragraph", text: "Chưa có kết quả nào được công bố." } as const]
      : [indexTable(shown, page.year, inside)]),
    ...(gaps.length === 0 ? [] : [{ kind: "list", marks: "dash", items: gaps } as const]),
    ...page.standings
      .filter(({ why }) => why.length > 0)
      .slice(0, most.why)
      .map(
        ({ short, why }): Block => ({
          kind: "paragraph",
          text: [
            { text: `Vì sao ${short.vi} thay đổi: `, bold: true },
            { text: why.map(({ vi }) => vi).join(" ") },
          ],
        }),
      ),
    ...shown.slice(0, most.losses).flatMap(({ losses }): Block[] =>
      losses.length === 0
        ? []
        : [
            {
              kind: "paragraph",
              text: `Mất điểm nhiều nhất: ${losses.map(({ leaf, label, lost }) => `${leaf} ${label} (${formatNumber(lost, "vi", 2)})`).join("; ")}.`,
            },
          ],
    ),
    ...inside.risk.map(
      ({ title, headline }): Block => ({ kind: "paragraph", text: `${title}: ${headline.vi}` }),
    ),
    ...(inside.tasks.total === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: `Nhiệm vụ: ${inside.tasks.total} việc, ${inside.tasks.done} đã hoàn thành, ${inside.tasks.late} quá hạn.`,
          } as const,
        ]),
    ...(late.length === 0 ? [] : [lateTable(late)]),
    ...(next.length === 0 ? [] : [nextTable(next)]),
    ...(page.sources.length === 0
      ? []
      : [{ kind: "note", text: `Nguồn: ${page.sources.map(({ title }) => title).join("; ")}.` } as const]),
  ];
}

function lateTable(late: CockpitView["inside"]["tasks"]["lateTasks"]): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "Việc quá hạn", width: 52, align: "left" },
      { header: "Cơ quan, người", width: 34, align: "left" },
      { header: "Quá hạn", width: 14, align: "left" },
    ],
    rows: late.map(({ title, agency, person, days }) => ({
      cells: [title, person === null ? agency : `${agency}, ${person}`, `${days} ngày`],
    })),
  };
}

function nextTable(next: CockpitView["inside"]["next"]): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "Sắp tới", width: 15, align: "left" },
      { header: "Còn", width: 11, align: "left" },
      { header: "Việc", width: 74, align: "left" },
    ],
    rows: next.map(({ title, date, days }) => ({ cells: [dayWords(date), `${days} ngày`, title] })),
  };
}

function indexTable(
  standings: readonly StandingView[],
  year: number,
  { leads }: CockpitView["inside"],
): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "Chỉ số", width: 16, align: "left" },
      { header: "Giá trị", width: 11, align: "right" },
      { header: "Hạng", width: 10, align: "center" },
      { header: "Thay đổi", width: 15, align: "left" },
      { header: "Nhóm", width: 12, align: "left" },
      { header: "Giảm nhiều nhất, cơ quan chủ trì", width: 36, align: "left" },
    ],
    rows: standings.map((standing) => {
      const { short, figure, change, fall, index } = standing;
      const rank = figure.rank ?? figure.computedRank;
      const of = figure.rankedUnits === null ? "" : `/${figure.rankedUnits}`;
      const lead = leads.find((each) => each.index === index && each.component === fall?.component);
      const led =
        lead === undefined
          ? ""
          : ` Chủ trì: ${[lead.agency.name, ...(lead.person ? [lead.person.name] : [])].join(", ")}.`;
      return {
        cells: [
          standing.year === year ? short.vi : `${short.vi} ${standing.year}`,
          valueText(standing),
          rank === null ? "không rõ" : `${rank}${of}`,
          change === null
            ? "không rõ"
            : change.places === 0
              ? "giữ nguyên"
              : `${change.places > 0 ? "▲ tăng" : "▼ giảm"} ${Math.abs(change.places)} bậc`,
          figure.group ?? "không rõ",
          fall === null ? "không rõ" : `${fall.sentence.vi.replace(/^Mất nhiều nhất ở /, "")}${led}`,
        ],
      };
    }),
  };
}

function gapItem({ short, toGroup, above }: StandingView): string {
  const gaps = gapSentence(
    {
      toGroup: toGroup.kind === "known" ? { ...toGroup, group: toGroup.group.vi } : toGroup,
      above: above.kind === "known" ? { ...above, name: above.name.vi } : above,
    },
    "vi",
  );
  return `${short.vi}: ${gaps}`;
}

function valueText({ figure, usualScale, decimals, round }: StandingView): string {
  if (figure.value === null)
    return figure.sum === null ? "không rõ" : formatNumber(figure.sum.value, "vi", decimals);
  if (round !== null) return formatDecimal(Number(figure.value), decimals, "vi");
  const shown = formatNumber(Number(figure.value), "vi", Math.max(2, decimals));
  const other = figure.scaleMax !== null && Number(figure.scaleMax) !== usualScale;
  return other ? `${shown}/${formatNumber(Number(figure.scaleMax), "vi")}` : shown;
}
