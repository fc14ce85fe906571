import { type ChartData, placeChart } from "../../core/index.ts";
import type { Example } from "../example.ts";
import { ChartPicture } from "./ChartPicture.tsx";

// Invented.
const RANKS: ChartData = {
  form: "lines",
  lowerIsBetter: true,
  categories: ["2019", "2020", "2021", "2022"],
  series: [
    { name: "Chỉ số A", values: [19, null, 8, 28] },
    { name: "Chỉ số B", values: [21, 20, 18, 40] },
  ],
};
const BARS: ChartData = {
  form: "bars",
  categories: ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"],
  series: [{ name: "Quá hạn", values: [3, null] }],
};

export const examples: readonly Example[] = [
  {
    name: "ranks of two indices with a gap",
    element: (
      <ChartPicture placed={placeChart(RANKS, { lang: "vi", width: 420 })} title="Chỉ số A giảm 20 bậc" />
    ),
  },
  {
    name: "bars with one not known",
    element: <ChartPicture placed={placeChart(BARS, { lang: "vi", width: 640 })} title="Nhiệm vụ quá hạn" />,
  },
];
