import type { FigureView, PublishedUnitRef, RankingRow } from "../../contract/published.ts";
import type { Example } from "../example.ts";
import { RankTable } from "./RankTable.tsx";

const unit = (key: string, name: string): PublishedUnitRef => ({
  key,
  name,
  nameEn: null,
  family: "province",
  aggregate: false,
  region: null,
  validFrom: null,
  validTo: null,
});

export const FIGURE: FigureView = {
  year: 2020,
  component: "total",
  value: "83.87",
  scaleMax: "100",
  rank: 33,
  rankedUnits: 63,
  rankChange: 20,
  group: "B",
  region: null,
  regionRank: null,
  provisional: false,
  notes: ["lần đầu tiên vào nhóm B"],
  sources: ["s1"],
  conflicts: [],
  otherPrecision: [],
  remarks: [],
  sum: null,
  partsDiffer: null,
  converted: null,
  computedRank: null,
  computedChange: null,
  share: 0.8387,
};

const UNKNOWN: FigureView = {
  ...FIGURE,
  value: null,
  rank: null,
  rankedUnits: null,
  rankChange: null,
  group: null,
  notes: [],
  share: null,
};
const COMPUTED: FigureView = {
  ...UNKNOWN,
  sum: { value: 46.74, parts: 28 },
  computedRank: 1,
  computedChange: -3,
  share: 0.58,
};
const CONVERTED: FigureView = {
  ...FIGURE,
  value: "7.88",
  scaleMax: "10",
  converted: { value: 78.8, max: 100, decimals: 1 },
  rank: 61,
  rankChange: -2,
  group: null,
  conflicts: [{ what: "value", printed: "91.81/100", source: "s2", note: "" }],
};
const history = [[2018, 2019, 2020].map((year) => ({ year, value: year - 1940 }))];

const ROWS: readonly RankingRow[] = [
  { unit: unit("vn63-02", "Hà Giang"), figure: FIGURE, history },
  { unit: unit("vn63-04", "Cao Bằng"), figure: CONVERTED, history: [] },
  { unit: unit("vn63-83", "Bến Tre"), figure: COMPUTED, history },
  { unit: unit("vn63-42", "Hà Tĩnh"), figure: UNKNOWN, history: [] },
];

const table = (rows: readonly RankingRow[]) => (
  <RankTable
    caption="PAR INDEX tỉnh, năm 2020"
    rows={rows}
    aggregates={[]}
    decimals={2}
    usualScale={100}
    valueUnit="điểm trên 100"
    sort="rank"
    sortHref={(sort) => `?sap-xep=${sort}`}
    unitHref={(key) => `/don-vi/${key}`}
    unitName={(row) => row.unit.name}
    sourceMarks={new Map([["s1", { number: 1, title: "Báo Hà Giang", address: "" }]])}
    sourceTitle={(id) => id}
    lang="vi"
  />
);

export const examples: readonly Example[] = [
  { name: "printed, converted, computed and unknown side by side", element: table(ROWS) },
  {
    name: "nothing known but the value",
    element: table([
      { unit: unit("vn63-42", "Hà Tĩnh"), figure: { ...UNKNOWN, value: "85.95" }, history: [] },
    ]),
  },
];
