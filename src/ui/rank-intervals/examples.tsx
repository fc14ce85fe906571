import type { Example } from "../example.ts";
import { RankIntervals } from "./RankIntervals.tsx";

// Invented.
const row = (
  unit: string,
  rank: number,
  low: number,
  high: number,
  best: number | null,
  worst: number | null,
) => ({
  unit,
  name: { vi: `Tỉnh ${unit}`, en: `Province ${unit}` },
  block: "province",
  rank,
  low,
  high,
  best,
  worst,
  unsure: high > low,
});
const ROWS = [row("A", 1, 1, 1, 1, 2), row("B", 2, 2, 4, 1, 5), row("C", 3, 2, 4.5, 2, 5)];

export const examples: readonly Example[] = [
  { name: "three units", element: <RankIntervals sureness={{ rows: ROWS }} lang="vi" /> },
  {
    name: "best and worst not worked out, in English",
    element: <RankIntervals sureness={{ rows: [row("A", 1, 1, 2, null, null)] }} lang="en" />,
  },
];
