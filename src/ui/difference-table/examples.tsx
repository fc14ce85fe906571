import type { PairView } from "../../contract/explorer.ts";
import type { Example } from "../example.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";

// Invented: 3 × 2 − 2 × 0.5 = 5.
const PAIR: PairView = {
  one: "a",
  other: "b",
  oneTotal: 65,
  otherTotal: 60,
  difference: 5,
  parts: [
    { code: "1", label: { vi: "Phần một", en: "Part one" }, one: 8, other: 5, share: 6 },
    { code: "2", label: { vi: "Phần hai", en: "Part two" }, one: 4, other: 6, share: -1 },
  ],
  above: 0.9,
  tied: 0,
};
const NONE: PairView = { ...PAIR, oneTotal: null, difference: null, parts: [], above: null, tied: null };

export const examples: readonly Example[] = [
  {
    name: "two units",
    element: <DifferenceTable pair={PAIR} names={["Tỉnh A", "Tỉnh B"]} decimals={2} lang="vi" />,
  },
  {
    name: "one without a total, in English",
    element: <DifferenceTable pair={NONE} names={["A", "B"]} decimals={2} lang="en" />,
  },
];
