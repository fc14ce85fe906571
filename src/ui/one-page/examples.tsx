import type { OnePageView, StandingView } from "../../contract/cockpit.ts";
import type { Example } from "../example.ts";
import { OnePage } from "./OnePage.tsx";

const text = (vi: string, en = vi) => ({ vi, en });

// PAR INDEX 2022 of Hà Tĩnh: Báo Hà Tĩnh, 20/4/2023.
const PAR: StandingView = {
  index: "par-index-province",
  short: text("PAR INDEX tỉnh", "PAR INDEX provinces"),
  name: text("Chỉ số cải cách hành chính", "Reform index"),
  unit: text("điểm trên 100", "points of 100"),
  decimals: 2,
  usualScale: 100,
  year: 2022,
  figure: {
    year: 2022,
    component: "total",
    value: "85.95",
    scaleMax: "100",
    rank: 28,
    rankedUnits: 63,
    rankChange: -20,
    group: null,
    region: "Bắc Trung Bộ",
    regionRank: 4,
    provisional: false,
    notes: [],
    sources: ["s124"],
    conflicts: [],
    otherPrecision: [],
    remarks: [],
    sum: null,
    partsDiffer: null,
    converted: null,
    computedRank: null,
    computedChange: null,
    share: 0.8595,
  },
  change: { places: -20, computed: false },
  rankBefore: 8,
  toGroup: { kind: "known", group: text("Nhóm A", "Group A"), points: 4.05 },
  above: { kind: "known", name: text("Sơn La"), rank: 13, points: 0.83, next: false },
  fall: {
    component: "f7",
    label: text("Chính quyền điện tử", "E-government"),
    before: null,
    after: null,
    lost: null,
    sentence: text(
      "Mất nhiều nhất ở Chính quyền điện tử: giảm rất sâu.",
      "Most was lost in E-government: fell very deeply.",
    ),
  },
  why: [],
  before: 2021,
  round: null,
  losses: [],
};

const PAGE: OnePageView = {
  unit: { key: "vn63-42", name: "Hà Tĩnh", nameEn: null, family: "province", illustration: false },
  year: 2022,
  years: [2022, 2021],
  headline: [text("PAR INDEX 2022: 85,95 điểm, hạng 28/63, giảm 20 bậc.", "PAR INDEX 2022: rank 28/63.")],
  standings: [PAR],
  earlier: [],
  unknown: [text("ICT Index")],
  sources: [],
};

const marks = new Map([["s124", { number: 1, title: "Báo Hà Tĩnh", address: "" }]]);
const none = () => null;

export const examples: readonly Example[] = [
  { name: "a rank that fell", element: <OnePage view={PAGE} marks={marks} lang="vi" whyLink={none} /> },
  {
    name: "with the lead of what fell",
    element: <OnePage view={PAGE} marks={marks} lang="en" whyLink={none} leadOf={() => "Sở KH&CN"} />,
  },
  {
    name: "nothing published",
    element: (
      <OnePage view={{ ...PAGE, headline: [], standings: [] }} marks={marks} lang="vi" whyLink={none} />
    ),
  },
];
