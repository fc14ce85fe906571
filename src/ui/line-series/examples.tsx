import type { Example } from "../example.ts";
import { LineSeries } from "./LineSeries.tsx";
import { type LineSeriesData, placeLineSeries } from "./placeLineSeries.ts";

const points = (...pairs: [year: number, value: number][]) =>
  pairs.map(([year, value]) => ({ year, value, derived: false }));

// PCI of Hà Tĩnh, rounded: mdtrinh/vietnamdata
const WITH_BREAKS: LineSeriesData = {
  runs: [
    points([2005, 51.67]),
    points([2006, 42.35], [2007, 45.56], [2008, 47.48]),
    points([2009, 55.26], [2011, 65.97], [2012, 56.27]),
    points([2013, 55.88], [2015, 57.2], [2016, 57.76]),
  ],
  breaks: [{ from: 2006 }, { from: 2009 }, { from: 2013 }],
  decimals: 2,
};
const DERIVED: LineSeriesData = {
  runs: [[2019, 2020].map((year) => ({ year, value: year === 2019 ? 44.8 : 45.01, derived: true }))],
  breaks: [],
  decimals: 2,
};
const FLAT: LineSeriesData = { runs: [points([2022, 0.6], [2023, 0.6])], breaks: [], decimals: 4 };

const draw = (data: LineSeriesData) => (
  <LineSeries placed={placeLineSeries(data, "vi")} title="PCI của Hà Tĩnh" />
);

export const examples: readonly Example[] = [
  { name: "cut at three changes of method", element: draw(WITH_BREAKS) },
  { name: "made of sums of parts", element: draw(DERIVED) },
  { name: "the same value twice", element: draw(FLAT) },
];
