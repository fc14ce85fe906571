import { printedCell, type Slide, type SlideDeck } from "../../../app/documents/index.ts";
import { drawChart } from "../charts/drawChart.ts";
import { ILLUSTRATION_NOTE } from "../illustrationNote.ts";
import { SLIDES } from "./slides.ts";
import { setPages } from "./typst.ts";

/** PDF/A-2b, a title page and a page or more a slide. */
export function writeSlides(deck: SlideDeck): Uint8Array {
  const data = {
    title: deck.title,
    subtitle: deck.subtitle,
    foot: deck.illustration ? ILLUSTRATION_NOTE : "",
    slides: deck.slides.map(slideData),
  };
  return setPages(SLIDES, { deck: JSON.stringify(data) }, (typst, pages) =>
    typst.pdf(pages, {
      pdfStandard: "a-2b",
      creationTimestamp: Math.floor(deck.madeAt.getTime() / 1000),
    }),
  );
}

function slideData({ title, sentences, table, chart, source }: Slide): object {
  return {
    title,
    sentences,
    source,
    chart: chart && { title: chart.title, svg: drawChart(chart) },
    table: table && {
      columns: table.columns,
      rows: table.rows.map((row) => ({
        ...row,
        cells: table.columns.map((column, index) => printedCell(column, row.cells[index] ?? null)),
      })),
    },
  };
}
