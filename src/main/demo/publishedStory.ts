/** What was said of one index in one year: the whole, the place among the provinces, and the parts that make it up. */
export interface ToldYear {
  readonly value: string;
  readonly rank: number;
  readonly change: number | null;
  readonly group: string | null;
  readonly parts: Readonly<Record<string, string>>;
}

/** One index over three years, the oldest first; the last of them is the year before the scored one. */
export interface ToldIndex {
  readonly index: string;
  readonly scale: string;
  readonly years: readonly [ToldYear, ToldYear, ToldYear];
}

/** Told for the 34 provinces of today in every year, so that places can be compared. */
export const RANKED = 34;

/** Invented from beginning to end: a province that rose, then fell at digital government, participation and time costs. */
export const PUBLISHED_STORY: readonly ToldIndex[] = [
  {
    index: "par-index-province",
    scale: "100",
    years: [
      told(
        "88.42",
        12,
        null,
        "B",
        parts("f", ["8.80", "9.02", "11.95", "9.10", "12.40", "10.55", "12.60", "14.00"]),
      ),
      told(
        "89.61",
        9,
        3,
        "B",
        parts("f", ["8.92", "9.05", "12.30", "9.15", "12.55", "10.62", "12.92", "14.10"]),
      ),
      told(
        "87.05",
        15,
        -6,
        "B",
        parts("f", ["8.95", "9.10", "12.21", "9.20", "12.50", "10.44", "10.70", "13.95"]),
      ),
    ],
  },
  {
    index: "sipas",
    scale: "100",
    years: [told("82.60", 18, null, null), told("84.15", 14, 4, null), told("84.02", 16, -2, null)],
  },
  {
    index: "papi",
    scale: "80",
    years: [
      told(
        "43.10",
        15,
        null,
        "Trung bình cao",
        parts("d", ["5.10", "5.35", "4.30", "6.85", "7.25", "7.60", "3.55", "3.10"]),
      ),
      told(
        "43.56",
        13,
        2,
        "Trung bình cao",
        parts("d", ["5.05", "5.42", "4.28", "6.95", "7.30", "7.66", "3.60", "3.30"]),
      ),
      told(
        "43.30",
        17,
        -4,
        "Trung bình cao",
        parts("d", ["4.72", "5.40", "4.25", "6.98", "7.28", "7.70", "3.62", "3.35"]),
      ),
    ],
  },
  {
    index: "pci",
    scale: "100",
    years: [
      told("66.10", 14, null, "Khá", {
        "1-entry": "7.31",
        "4-time": "7.64",
        "5-informal": "7.02",
        "10-legal": "7.40",
      }),
      told("67.85", 11, 3, "Khá", {
        "1-entry": "7.42",
        "4-time": "7.92",
        "5-informal": "7.10",
        "10-legal": "7.45",
      }),
      told("67.20", 13, -2, "Khá", {
        "1-entry": "7.50",
        "4-time": "7.05",
        "5-informal": "7.16",
        "10-legal": "7.52",
      }),
    ],
  },
  {
    index: "dti-province",
    scale: "1",
    years: [
      told("0.6521", 15, null, null, pillars("0.6910", "0.6102", "0.6480")),
      told("0.6874", 12, 3, null, pillars("0.7302", "0.6320", "0.6711")),
      told("0.6702", 16, -4, null, pillars("0.6655", "0.6415", "0.6800")),
    ],
  },
];

/** Which department answers for what has fallen, and for every field of the reform index. */
export const ANSWERED_BY = [
  ["par-index-province", "f1", "Sở Nội vụ"],
  ["par-index-province", "f2", "Sở Tư pháp"],
  ["par-index-province", "f3", "Văn phòng UBND tỉnh"],
  ["par-index-province", "f4", "Sở Nội vụ"],
  ["par-index-province", "f5", "Sở Nội vụ"],
  ["par-index-province", "f6", "Sở Tài chính"],
  ["par-index-province", "f7", "Sở Khoa học và Công nghệ"],
  ["par-index-province", "f8", "Sở Tài chính"],
  ["papi", "d1", "Sở Nội vụ"],
  ["pci", "4-time", "Văn phòng UBND tỉnh"],
  ["dti-province", "pillar-government", "Sở Khoa học và Công nghệ"],
] as const;

function told(
  value: string,
  rank: number,
  change: number | null,
  group: string | null,
  of: ToldYear["parts"] = {},
): ToldYear {
  return { value, rank, change, group, parts: of };
}

/** "f" → f1, f2, … in order. */
function parts(letter: string, values: readonly string[]): ToldYear["parts"] {
  return Object.fromEntries(values.map((value, place) => [`${letter}${place + 1}`, value]));
}

function pillars(government: string, economy: string, society: string): ToldYear["parts"] {
  return { "pillar-government": government, "pillar-economy": economy, "pillar-society": society };
}
