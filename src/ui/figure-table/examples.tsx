import type { Example } from "../example.ts";
import { FIGURE } from "../rank-table/examples.tsx";
import { FigureTable } from "./FigureTable.tsx";

const FIGURES = [
  { ...FIGURE, year: 2022, value: "85.95", rank: 28, rankChange: -20, region: "Bắc Trung Bộ", regionRank: 4 },
  FIGURE,
  { ...FIGURE, year: null, value: null, share: null, rank: 23, rankChange: null, group: null },
];

export const examples: readonly Example[] = [
  {
    name: "three years, one of them not named by its source",
    element: (
      <FigureTable
        caption="PAR INDEX tỉnh: Hà Giang"
        figures={FIGURES}
        ranked
        decimals={2}
        usualScale={100}
        valueUnit="điểm trên 100"
        yearHref={(year) => `/chi-so/par-index-province/${year ?? "khong-ro"}`}
        sourceMarks={new Map([["s1", { number: 1, title: "Báo Hà Giang", address: "" }]])}
        sourceTitle={(id) => id}
        lang="vi"
      />
    ),
  },
];
