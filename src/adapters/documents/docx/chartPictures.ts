import type { Block, ChartBlock } from "../../../app/documents/index.ts";
import { type ChartPicture, chartPng } from "../charts/chartPng.ts";
import { drawChart } from "../charts/drawChart.ts";

export type ChartPictures = ReadonlyMap<Block, ChartPicture>;

/** The charts among blocks as pictures: Word draws no SVG everywhere. */
export async function chartPictures(blocks: readonly Block[]): Promise<ChartPictures> {
  const charts = blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const drawn = new Map<Block, ChartPicture>();
  for (const chart of charts) drawn.set(chart, await chartPng(drawChart(chart)));
  return drawn;
}
