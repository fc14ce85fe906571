import type { ChangeView } from "../../contract/cockpit.ts";
import type { Example } from "../example.ts";
import { RankChangeTable } from "./RankChangeTable.tsx";

const text = (vi: string) => ({ vi, en: vi });

// PAPI of Cao Bằng in whole numbers: an illustration of the table, not its figures.
const CHANGE: ChangeView = {
  unit: { key: "vi-du", name: "Tỉnh ví dụ", nameEn: null, family: "province", illustration: true },
  index: { id: "papi", short: text("PAPI"), name: text("PAPI"), unit: text("điểm"), decimals: 2 },
  years: [2020, 2019],
  before: 2019,
  after: 2020,
  rankBefore: 14,
  rankAfter: 19,
  rankedUnits: 63,
  totalBefore: 44.81,
  totalAfter: 43.37,
  places: -5,
  points: -1.44,
  lines: [
    {
      kind: "own",
      label: text("Quản trị điện tử"),
      components: ["d8"],
      points: -1.45,
      places: -17.4,
      reasons: [],
    },
    {
      kind: "own",
      label: text("Kiểm soát tham nhũng"),
      components: ["d4"],
      points: 0.01,
      places: 1,
      reasons: [],
    },
    {
      kind: "others",
      label: text("Điểm của các đơn vị khác thay đổi"),
      components: [],
      points: null,
      places: 11.4,
      reasons: [],
    },
  ],
  sentences: [],
  notes: [],
  said: [],
  illustration: true,
};

const UNKNOWN: ChangeView = {
  ...CHANGE,
  rankBefore: 8,
  rankAfter: 28,
  totalBefore: null,
  points: null,
  places: -20,
  lines: [
    {
      kind: "notKnown",
      label: text("Chưa tách được"),
      components: [],
      points: null,
      places: -20,
      reasons: [text("chưa có điểm của tất cả các đơn vị được xếp hạng")],
    },
  ],
};

export const examples: readonly Example[] = [
  { name: "every cause known", element: <RankChangeTable change={CHANGE} lang="vi" /> },
  { name: "nothing but printed ranks", element: <RankChangeTable change={UNKNOWN} lang="vi" /> },
  { name: "in English", element: <RankChangeTable change={CHANGE} lang="en" /> },
];
