import type { ChartBlock } from "../../../app/documents/index.ts";
import { type ChartLabel, placeChart } from "../../../core/index.ts";

/** Points across the text of an A4 page. */
const WIDTH = 640;
/** Dark enough for paper, told apart in grey as well; every mark carries its figure. */
const COLOURS = ["#1b4f72", "#c26a1b", "#8a8f98"];
const INK = "#1c1f23";

/** A chart as SVG, its text in the face of the document. */
export function drawChart(chart: ChartBlock): string {
  const { width, height, bars, lines, labels, axis } = placeChart(chart, { lang: "vi", width: WIDTH });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}" font-family="Tinos" font-size="13">`,
    ...axis.map(
      ([x1, y1, x2, y2]) =>
        `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${INK}" stroke-width="0.8"/>`,
    ),
    ...bars.map(
      ({ x, y, width: wide, height: tall, series }) =>
        `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(tall)}" fill="${colour(series)}"/>`,
    ),
    ...lines.flatMap(({ points, series }) => [
      `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" fill="none" stroke="${colour(series)}" stroke-width="2"/>`,
      ...points.map(
        ([x, y]) => `<circle cx="${round(x)}" cy="${round(y)}" r="3.2" fill="${colour(series)}"/>`,
      ),
    ]),
    ...labels.map(textOf),
    "</svg>",
  ].join("");
}

function textOf({ x, y, text, anchor, series }: ChartLabel): string {
  const fill = series === undefined ? INK : colour(series);
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

function colour(series: number): string {
  return COLOURS[series % COLOURS.length] ?? INK;
}

/** To a tenth: equal charts are equal to the byte on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
