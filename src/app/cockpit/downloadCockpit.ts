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

/** What one A4 holds beside the table. */
const MOST_TASKS = 4;
const MOST_DATES = 3;
const MOST_GAPS = 3;
const MOST_LOSSES = 1;
const MOST_INDICES = 7;
const MOST_WHY = 1;

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
  const content = await context.documents.pdf({
    head: { ...head, number: null, placeAndDate: placeAndDate(place, vietnamClock(now).day, null) },
    kind: "TRANG ĐIỀU HÀNH",
    about: `Các chỉ số năm ${view.page.year} của ${view.page.unit.name}`,
    body: bodyOf(view),
    closing: { recipients: [], signatures: [] },
    draft: false,
    illustration: view.page.unit.illustration,
    madeAt: now,
  });
  return { name: archivePath(`Trang điều hành ${view.page.unit.name} ${view.page.year}.pdf`), content };
}

function bodyOf({ page, inside }: CockpitView): readonly Block[] {
  const shown = [...page.standings, ...page.earlier].slice(0, MOST_INDICES);
  const late = inside.tasks.lateTasks.slice(0, MOST_TASKS);
  const next = inside.next.slice(0, MOST_DATES);
  const gaps = shown
    .filter(({ toGroup, above }) => toGroup.kind !== "unknown" || above.kind !== "unknown")
    .slice(0, MOST_GAPS)
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
      .slice(0, MOST_WHY)
      .map(
        ({ short, why }): Block => ({
          kind: "paragraph",
          text: [
            { text: `Vì sao ${short.vi} thay đổi: `, bold: true },
            { text: why.map(({ vi }) => vi).join(" ") },
          ],
        }),
      ),
    ...shown.slice(0, MOST_LOSSES).flatMap(({ losses }): Block[] =>
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
    ...(late.length === 0
      ? []
      : [
          {
            kind: "list",
            marks: "dash",
            items: late.map(
              ({ title, agency, person, days }) =>
                `${title}: ${agency}${person === null ? "" : `, ${person}`}, quá hạn ${days} ngày`,
            ),
          } as const,
        ]),
    ...(next.length === 0
      ? []
      : [
          { kind: "paragraph", text: [{ text: "Sắp tới:", bold: true }] } as const,
          {
            kind: "list",
            marks: "dash",
            items: next.map(({ title, date, days }) => `${dayWords(date)} (còn ${days} ngày): ${title}`),
          } as const,
        ]),
    ...(page.sources.length === 0
      ? []
      : [{ kind: "note", text: `Nguồn: ${page.sources.map(({ title }) => title).join("; ")}.` } as const]),
  ];
}

function indexTable(
  standings: readonly StandingView[],
  year: number,
  { leads }: CockpitView["inside"],
): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "Chỉ số", width: 18, align: "left" },
      { header: "Giá trị", width: 10, align: "right" },
      { header: "Hạng", width: 10, align: "center" },
      { header: "So với năm trước", width: 13, align: "left" },
      { header: "Nhóm", width: 10, align: "left" },
      { header: "Giảm nhiều nhất, cơ quan chủ trì", width: 39, align: "left" },
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
